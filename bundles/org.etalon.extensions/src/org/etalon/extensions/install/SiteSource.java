// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.etalon.extensions.install.SiteException.Code;

/** Where the files of a p2 site come from: a folder, a zip file, or an http or https address. */
interface SiteSource extends Closeable {

	/** How long an address may keep silent, in milliseconds. */
	int TIMEOUT = 30_000;

	/** A file, empty if it is not there. */
	Optional<InputStream> open(String name) throws IOException;

	@Override
	default void close() throws IOException {
		// nothing is held
	}

	/**
	 * Opens a site.
	 *
	 * @param source folder, zip file or address
	 * @param folder what a relative source starts from
	 */
	static SiteSource of(String source, Path folder) throws IOException, SiteException {
		String lower = source.toLowerCase(Locale.ROOT);
		if (lower.startsWith("http:") || lower.startsWith("https:")) {
			URI base = address(source.endsWith("/") ? source : source + "/", source);
			return name -> fetch(base, name);
		}
		Path path;
		try {
			path = lower.startsWith("file:") ? Path.of(URI.create(source)) : folder.resolve(source);
		} catch (IllegalArgumentException e) {
			throw new SiteException(Code.ADDRESS, source);
		}
		if (Files.isDirectory(path)) {
			return name -> {
				Path file = path.resolve(name);
				return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(Files.newInputStream(file))
						: Optional.empty();
			};
		}
		if (Files.isRegularFile(path)) {
			return ofZip(source, path);
		}
		throw new SiteException(lower.matches("[a-z][a-z0-9+.-]+:.*") ? Code.ADDRESS : Code.NOT_FOUND, source);
	}

	private static URI address(String text, String source) throws SiteException {
		try {
			return URI.create(text);
		} catch (IllegalArgumentException e) {
			throw new SiteException(Code.ADDRESS, source);
		}
	}

	private static SiteSource ofZip(String source, Path path) throws IOException, SiteException {
		ZipFile zip;
		try {
			zip = new ZipFile(path.toFile());
		} catch (ZipException e) {
			throw new SiteException(Code.NO_SITE, source);
		}
		try {
			checkNames(zip);
		} catch (SiteException | RuntimeException e) {
			zip.close();
			throw e;
		}
		return new SiteSource() {

			@Override
			public Optional<InputStream> open(String name) throws IOException {
				ZipEntry entry = zip.getEntry(name);
				return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
			}

			@Override
			public void close() throws IOException {
				zip.close();
			}
		};
	}

	private static void checkNames(ZipFile zip) throws SiteException {
		Set<String> names = new HashSet<>();
		for (ZipEntry entry : zip.stream().toList()) {
			String name = entry.getName();
			if (!names.add(name) || name.startsWith("/") || name.contains("\\") || name.contains(":")
					|| List.of(name.split("/")).contains("..")) {
				throw new SiteException(Code.BAD_NAME, name);
			}
		}
	}

	private static Optional<InputStream> fetch(URI base, String name) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) base.resolve(name).toURL().openConnection();
		connection.setConnectTimeout(TIMEOUT);
		connection.setReadTimeout(TIMEOUT);
		int status = connection.getResponseCode();
		if (status == HttpURLConnection.HTTP_NOT_FOUND || status == HttpURLConnection.HTTP_GONE) {
			return Optional.empty();
		}
		if (status != HttpURLConnection.HTTP_OK) {
			throw new IOException("HTTP " + status + ": " + name);
		}
		try {
			return Optional.of(connection.getInputStream());
		} catch (FileNotFoundException e) {
			return Optional.empty();
		}
	}
}
