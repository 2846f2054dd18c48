// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.ooxml;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;

/** The zip archive of an Office file: finds its parts, opens them as XML and counts what they unpack to. */
public final class OoxmlPackage implements AutoCloseable {

	private static final Map<String, String> MAIN_PARTS = Map.of("xl/workbook.xml", "xlsx", "xl/workbook.bin", "xlsb",
			"word/document.xml", "docx", "ppt/presentation.xml", "pptx");

	private final String format;
	private final ZipFile zip;
	private final long fileSize;
	private final PackageLimits limits;
	private final Map<String, ZipEntry> parts = new HashMap<>();
	private final XMLInputFactory factory;
	private long unpacked;

	private OoxmlPackage(String format, ZipFile zip, long fileSize, PackageLimits limits) {
		this.format = format;
		this.zip = zip;
		this.fileSize = fileSize;
		this.limits = limits;
		this.factory = factory(limits.maxDepth());
		for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
			ZipEntry entry = entries.nextElement();
			if (!entry.isDirectory()) {
				parts.putIfAbsent(key(entry.getName()), entry);
			}
		}
	}

	/**
	 * Opens a file.
	 *
	 * @param format what it is taken for, {@code XLSX} or {@code DOCX}; stands in the codes {@code NOT_XLSX} and
	 *               {@code CORRUPT_XLSX} of what is wrong with it
	 * @throws OoxmlException if it is something else by its first bytes, or is damaged, or exceeds the limits
	 */
	public static OoxmlPackage open(Path file, String format, PackageLimits limits) throws OoxmlException, IOException {
		String kind = FileKind.of(file);
		if (!kind.equals(FileKind.ZIP)) {
			throw OoxmlException.notOf(format, kind);
		}
		ZipDirectory.check(file, format, limits);
		try {
			return new OoxmlPackage(format, new ZipFile(file.toFile()), Files.size(file), limits);
		} catch (ZipException | EOFException e) {
			throw corrupt(format, null, 0, "zip: directory", e);
		}
	}

	static OoxmlException corrupt(String format, String place, long position, String found, Throwable cause) {
		return new OoxmlException("CORRUPT_" + format, place, position, found, cause);
	}

	/**
	 * The part that the file is about.
	 *
	 * @param usual its usual name, taken where nothing refers to it
	 * @throws OoxmlException if the file is of another format
	 */
	public String mainPart(String usual) throws OoxmlException, IOException {
		String part = Relationships.of(this, "").partOfType("officeDocument");
		if (part == null && has(usual)) {
			part = usual;
		}
		if (part == null || part.endsWith(".bin")) {
			throw otherFormat();
		}
		return part;
	}

	/** A file of another format in a zip archive. */
	public OoxmlException otherFormat() {
		for (Map.Entry<String, String> other : MAIN_PARTS.entrySet()) {
			if (!other.getValue().equalsIgnoreCase(format) && has(other.getKey())) {
				return OoxmlException.notOf(format, other.getValue());
			}
		}
		boolean openDocument = has("META-INF/manifest.xml") && has("content.xml");
		return OoxmlException.notOf(format, openDocument ? "opendocument" : FileKind.ZIP);
	}

	/** The JDK's own parser, whatever else is on the class path, without document types and with fixed bounds. */
	private static XMLInputFactory factory(int maxDepth) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		// Newer JDKs count &amp; and its like as entities and give up after 100,000 of them. Without document types
		// there are no other entities, so nothing can expand.
		factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
		factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
		// The defaults of these differ between the JDKs.
		factory.setProperty("jdk.xml.elementAttributeLimit", "200");
		factory.setProperty("jdk.xml.maxXMLNameLimit", "1000");
		factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(maxDepth));
		return factory;
	}

	/** Whether there is a part of this name. */
	public boolean has(String part) {
		return parts.containsKey(key(part));
	}

	/**
	 * Opens a part that must exist.
	 *
	 * @param part  the part's name
	 * @param place the worksheet that the part is, or {@code null}
	 */
	public PartXml xml(String part, String place) throws OoxmlException, IOException {
		ZipEntry entry = parts.get(key(part));
		if (entry == null) {
			throw corrupt(format, place, 0, part + ": missing", null);
		}
		try {
			return new PartXml(factory, new PartStream(this, entry, zip.getInputStream(entry)), format, entry.getName(),
					place);
		} catch (ZipException | EOFException e) {
			throw corrupt(format, place, 0, part + ": packing", e);
		}
	}

	/** {@return the name of the part that a relationship of another part leads to} */
	static String resolve(String source, String target) {
		Deque<String> path = new ArrayDeque<>();
		String full = target.startsWith("/") ? target : source.substring(0, source.lastIndexOf('/') + 1) + target;
		for (String step : full.replace('\\', '/').split("/")) {
			if (step.equals("..")) {
				path.pollLast();
			} else if (!step.isEmpty() && !step.equals(".")) {
				path.addLast(step);
			}
		}
		return String.join("/", path);
	}

	/** Counts unpacked bytes of all parts; {@code ofEntry} is the count of the entry alone. */
	void unpacked(ZipEntry entry, int bytes, long ofEntry) throws LimitExceededException {
		unpacked += bytes;
		if (unpacked > limits.maxUncompressedBytes()) {
			throw new LimitExceededException(
					entry.getName() + ": more than " + limits.maxUncompressedBytes() + " bytes unpacked");
		}
		// Entries of a hostile file can share their packed bytes, hence the comparison with the file as well.
		if (exceedsRatio(ofEntry, entry.getCompressedSize()) || exceedsRatio(unpacked, fileSize)) {
			throw new LimitExceededException(entry.getName() + ": more than " + limits.maxRatio() + " times its size");
		}
	}

	private boolean exceedsRatio(long bytes, long packed) {
		return bytes > limits.ratioFloorBytes() && bytes / limits.maxRatio() > packed;
	}

	/** Part names don't depend on the letter case, and some programs write them with backslashes. */
	private static String key(String name) {
		String slashed = name.replace('\\', '/');
		return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}
}
