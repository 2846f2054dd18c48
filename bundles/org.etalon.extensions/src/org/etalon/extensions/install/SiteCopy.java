// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.etalon.extensions.install.SiteException.Code;

/**
 * A private copy of a p2 site, so that what is judged is what is installed. Copied are the two lists, unpacked, and the
 * jars that they name, nothing else; all of it bounded. A site may lie in a folder, in a zip file, or at an http or
 * https address.
 */
public final class SiteCopy {

	/** The most bytes of a site. */
	static final long LARGEST = 256L << 20;
	/** The most jars of a site. */
	static final int MOST = 1000;
	/** The most bytes of a list. */
	static final long LARGEST_LIST = 32L << 20;

	private static final int BUFFER = 1 << 16;
	private static final String SAFE_NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]*";

	private final Path target;
	private long left = LARGEST;

	private SiteCopy(Path target) {
		this.target = target;
	}

	/** Whether what comes from there could be read and changed on its way; signatures tell whether it was changed. */
	public static boolean unprotected(String source) {
		return source.toLowerCase(Locale.ROOT).startsWith("http:");
	}

	/**
	 * Copies a site.
	 *
	 * @param source folder, zip file or address
	 * @param folder what a relative source starts from
	 * @param target a new folder, which nobody else may write to
	 */
	public static void copy(String source, Path folder, Path target) throws SiteException {
		try {
			Files.createDirectories(target);
			try (SiteSource site = SiteSource.of(source, folder)) {
				new SiteCopy(target).copy(source, site);
			}
		} catch (IOException e) {
			throw new SiteException(Code.UNREADABLE, source, String.valueOf(e.getMessage()));
		}
	}

	private void copy(String name, SiteSource source) throws IOException, SiteException {
		byte[] content = list(source, "content", name);
		byte[] artifacts = list(source, "artifacts", name);
		parse(content, "content.xml");
		for (String jar : parse(artifacts, "artifacts.xml")) {
			Optional<InputStream> in = source.open(jar);
			if (in.isPresent()) {
				try (InputStream from = in.get()) {
					write(jar, from);
				}
			}
		}
		Files.write(target.resolve("content.xml"), content);
		Files.write(target.resolve("artifacts.xml"), artifacts);
	}

	static byte[] list(SiteSource source, String name, String site) throws IOException, SiteException {
		Optional<InputStream> plain = source.open(name + ".xml");
		if (plain.isPresent()) {
			try (InputStream in = plain.get()) {
				return bounded(in, name + ".xml");
			}
		}
		Optional<InputStream> packed = source.open(name + ".jar");
		if (packed.isPresent()) {
			try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(packed.get()))) {
				for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
					if (entry.getName().equals(name + ".xml")) {
						return bounded(in, name + ".jar");
					}
				}
			}
		}
		throw new SiteException(Code.NO_SITE, site);
	}

	private static byte[] bounded(InputStream in, String name) throws IOException, SiteException {
		byte[] bytes = in.readNBytes((int) LARGEST_LIST + 1);
		if (bytes.length > LARGEST_LIST) {
			throw new SiteException(Code.TOO_LARGE, name);
		}
		return bytes;
	}

	/** Reads a list without following anything in it; the names of the jars that it names. */
	private static Set<String> parse(byte[] list, String name) throws SiteException {
		Set<String> jars = new HashSet<>();
		XMLInputFactory factory = XMLInputFactory.newFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(list));
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamConstants.DTD) {
					throw new SiteException(Code.NOT_PLAIN, name, "DOCTYPE");
				}
				if (event == XMLStreamConstants.START_ELEMENT) {
					String element = xml.getLocalName();
					if (element.equals("references") || element.equals("processing")) {
						throw new SiteException(Code.NOT_PLAIN, name, element);
					}
					if (element.equals("artifact") && name.startsWith("artifacts")) {
						add(jars, xml);
					}
				}
			}
		} catch (XMLStreamException e) {
			throw new SiteException(Code.NO_SITE, name);
		}
		if (jars.size() > MOST) {
			throw new SiteException(Code.TOO_LARGE, name);
		}
		return jars;
	}

	private static void add(Set<String> jars, XMLStreamReader xml) throws SiteException {
		String classifier = String.valueOf(xml.getAttributeValue(null, "classifier"));
		String id = String.valueOf(xml.getAttributeValue(null, "id"));
		String version = String.valueOf(xml.getAttributeValue(null, "version"));
		String folder = switch (classifier) {
		case "osgi.bundle" -> "plugins/";
		case "org.eclipse.update.feature" -> "features/";
		default -> throw new SiteException(Code.NOT_PLAIN, "artifacts.xml", classifier);
		};
		if (!id.matches(SAFE_NAME) || !version.matches(SAFE_NAME) || !jars.add(folder + id + "_" + version + ".jar")) {
			throw new SiteException(Code.BAD_NAME, id + "_" + version);
		}
	}

	private void write(String name, InputStream from) throws IOException, SiteException {
		Path file = target.resolve(name);
		Files.createDirectories(file.getParent());
		byte[] buffer = new byte[BUFFER];
		try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
			for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
				left -= read;
				if (left < 0) {
					throw new SiteException(Code.TOO_LARGE, name);
				}
				out.write(buffer, 0, read);
			}
		}
	}
}
