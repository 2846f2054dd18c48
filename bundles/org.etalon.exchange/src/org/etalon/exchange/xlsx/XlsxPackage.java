// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

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

/** The zip archive of a workbook: finds its parts, opens them as XML and counts what they unpack to. */
final class XlsxPackage implements AutoCloseable {

	private static final int MAX_DEPTH = 64;

	private final ZipFile zip;
	private final long fileSize;
	private final XlsxLimits limits;
	private final Map<String, ZipEntry> parts = new HashMap<>();
	private final XMLInputFactory factory = factory();
	private long unpacked;

	private XlsxPackage(ZipFile zip, long fileSize, XlsxLimits limits) {
		this.zip = zip;
		this.fileSize = fileSize;
		this.limits = limits;
		for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
			ZipEntry entry = entries.nextElement();
			if (!entry.isDirectory()) {
				parts.putIfAbsent(key(entry.getName()), entry);
			}
		}
	}

	static XlsxPackage open(Path file, XlsxLimits limits) throws XlsxException, IOException {
		ZipDirectory.check(file, limits);
		try {
			return new XlsxPackage(new ZipFile(file.toFile()), Files.size(file), limits);
		} catch (ZipException | EOFException e) {
			throw new XlsxException(XlsxException.CORRUPT_XLSX, null, 0, "zip: directory", e);
		}
	}

	/** The JDK's own parser, whatever else is on the class path, without document types and with fixed bounds. */
	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		// Newer JDKs count &amp; and its like as entities and give up after 100,000 of them. Without document types
		// there
		// are no other entities, so nothing can expand.
		factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
		factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
		// The defaults of these differ between the JDKs.
		factory.setProperty("jdk.xml.elementAttributeLimit", "200");
		factory.setProperty("jdk.xml.maxXMLNameLimit", "1000");
		factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH));
		return factory;
	}

	boolean has(String part) {
		return parts.containsKey(key(part));
	}

	/**
	 * Opens a part that must exist.
	 *
	 * @param part  the part's name
	 * @param sheet the worksheet that the part is, or {@code null}
	 */
	PartXml xml(String part, String sheet) throws XlsxException, IOException {
		ZipEntry entry = parts.get(key(part));
		if (entry == null) {
			throw new XlsxException(XlsxException.CORRUPT_XLSX, sheet, 0, part + ": missing", null);
		}
		try {
			return new PartXml(factory, new PartStream(this, entry, zip.getInputStream(entry)), entry.getName(), sheet);
		} catch (ZipException | EOFException e) {
			throw new XlsxException(XlsxException.CORRUPT_XLSX, sheet, 0, part + ": packing", e);
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
