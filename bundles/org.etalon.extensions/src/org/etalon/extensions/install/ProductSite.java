// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.etalon.extensions.install.SiteException.Code;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.extensions.trust.Origin;

/**
 * A p2 site of the product. Most of its jars are of others, so that not they are signed but a list of their sums:
 * {@code release.jar} holds {@code sums}, a line for each file of the site as {@code sha256sum} writes it. Nothing is
 * read before that jar was judged, and nothing is taken whose sum is another one. Not safe for several threads.
 */
public final class ProductSite implements Closeable {

	/** The signed list. */
	static final String RELEASE = "release.jar";
	/** The entry with the sums. */
	static final String SUMS = "sums";
	/** The most bytes of a site. */
	static final long LARGEST = 1L << 30;
	private static final int LARGEST_RELEASE = 4 << 20;
	private static final int BUFFER = 1 << 16;
	private static final String LINE = "[0-9a-f]{64}  [A-Za-z0-9._/-]+";
	private static final int DIGITS = 64;

	private final String name;
	private final SiteSource source;
	private final Path copy;
	private final Map<String, String> sums = new HashMap<>();
	private long left = LARGEST;

	private ProductSite(String name, SiteSource source, Path copy) {
		this.name = name;
		this.source = source;
		this.copy = copy;
	}

	/**
	 * Opens a site and copies its signed list.
	 *
	 * @param source folder, zip file or address
	 * @param folder what a relative source starts from
	 * @param copy   a new folder for the copy, which nobody else may write to
	 */
	public static ProductSite open(String source, Path folder, Path copy) throws IOException, SiteException {
		Files.createDirectories(copy);
		ProductSite site = new ProductSite(source, SiteSource.of(source, folder), copy);
		boolean done = false;
		try {
			site.copyRelease();
			done = true;
			return site;
		} finally {
			if (!done) {
				site.close();
			}
		}
	}

	private void copyRelease() throws IOException, SiteException {
		try (InputStream in = source.open(RELEASE).orElseThrow(() -> new SiteException(Code.NO_RELEASE, name))) {
			byte[] bytes = in.readNBytes(LARGEST_RELEASE + 1);
			if (bytes.length > LARGEST_RELEASE) {
				throw new SiteException(Code.TOO_LARGE, RELEASE);
			}
			Files.write(copy.resolve(RELEASE), bytes);
		}
	}

	/** Who signed the list. */
	public Origin origin(Clock clock) {
		return Origin.of(copy.resolve(RELEASE), clock);
	}

	/** Copies the two lists of p2; to be called once the origin was judged. */
	public void copyLists() throws IOException, SiteException {
		readSums();
		Files.write(copy.resolve("content.xml"), list("content"));
		Files.write(copy.resolve("artifacts.xml"), list("artifacts"));
	}

	private void readSums() throws IOException, SiteException {
		try (JarFile jar = new JarFile(copy.resolve(RELEASE).toFile(), false)) {
			ZipEntry entry = jar.getEntry(SUMS);
			if (entry == null) {
				throw new SiteException(Code.NO_RELEASE, name);
			}
			try (BufferedReader lines = new BufferedReader(
					new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8))) {
				for (String line : (Iterable<String>) lines.lines()::iterator) {
					if (line.matches(LINE)) {
						sums.put(line.substring(DIGITS + 2), line.substring(0, DIGITS));
					}
				}
			} catch (UncheckedIOException e) {
				throw e.getCause();
			}
		}
	}

	private byte[] list(String list) throws IOException, SiteException {
		for (String file : List.of(list + ".xml", list + ".jar")) {
			if (sums.containsKey(file)) {
				copy(List.of(file));
				Path packed = copy.resolve(file);
				byte[] bytes = SiteCopy.list(
						each -> each.equals(file) ? Optional.of(Files.newInputStream(packed)) : Optional.empty(), list,
						name);
				Files.delete(packed);
				return bytes;
			}
		}
		throw new SiteException(Code.NO_SITE, name);
	}

	/**
	 * Copies files whose sums are right.
	 *
	 * @param files their names, as {@code plugins/org.etalon.norm_1.0.0.jar}
	 */
	public void copy(Collection<String> files) throws IOException, SiteException {
		for (String file : files) {
			String sum = sums.get(file);
			Optional<InputStream> there = sum == null ? Optional.empty() : source.open(file);
			if (there.isEmpty()) {
				throw new SiteException(Code.NOT_FOUND, file);
			}
			try (DigestInputStream in = new DigestInputStream(there.get(), Fingerprint.digest())) {
				write(file, in);
				if (!sum.equals(HexFormat.of().formatHex(in.getMessageDigest().digest()))) {
					throw new SiteException(Code.CHANGED, file);
				}
			}
		}
	}

	private void write(String file, InputStream in) throws IOException, SiteException {
		Path target = copy.resolve(file).normalize();
		if (!target.startsWith(copy)) {
			throw new SiteException(Code.BAD_NAME, file);
		}
		Files.createDirectories(target.getParent());
		byte[] buffer = new byte[BUFFER];
		try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				left -= read;
				if (left < 0) {
					throw new SiteException(Code.TOO_LARGE, file);
				}
				out.write(buffer, 0, read);
			}
		}
	}

	@Override
	public void close() throws IOException {
		source.close();
	}
}
