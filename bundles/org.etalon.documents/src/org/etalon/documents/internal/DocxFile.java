// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.etalon.documents.TemplateProblem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The parts of a DOCX file in memory. Templates and documents are small; the limits keep anything else out. Nothing is
 * unpacked to a file, no link is followed.
 */
public final class DocxFile {

	/** What a file may take. */
	public static final int MAX_FILE_BYTES = 16 << 20;
	/** What its parts may unpack to together, pictures included. */
	static final int MAX_UNPACKED_BYTES = 64 << 20;
	/** What a part of XML may unpack to: as a tree it takes ten times that. */
	static final int MAX_XML_BYTES = 8 << 20;
	private static final int MAX_ENTRIES = 2000;
	private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
	private static final String CONTENT_TYPES = "[Content_Types].xml";
	private static final String DOCUMENT_TYPE = "wordprocessingml.document.main+xml";
	private static final String TEMPLATE_TYPE = "wordprocessingml.template.main+xml";

	/**
	 * A reference from one part to another.
	 *
	 * @param id       its id
	 * @param type     the last step of its type's address, as {@code header}
	 * @param target   the part; what is written if it leads outside
	 * @param external whether it leads outside
	 */
	public record Relationship(String id, String type, String target, boolean external) {
	}

	private final Map<String, byte[]> parts;
	private final String main;

	private DocxFile(Map<String, byte[]> parts, String main) {
		this.parts = parts;
		this.main = main;
	}

	/** Reads a file. */
	public static DocxFile of(byte[] file) throws DocxException {
		String kind = kind(file);
		if (!kind.equals("zip")) {
			throw new DocxException(TemplateProblem.NOT_DOCX, kind, null);
		}
		Map<String, byte[]> parts = unzip(file);
		String main = new DocxFile(parts, "").relationships("").stream()
				.filter(to -> to.type().equals("officeDocument") && !to.external()).map(Relationship::target)
				.findFirst().orElse("word/document.xml");
		String types = parts.containsKey(CONTENT_TYPES) ? Xml.decode(parts.get(CONTENT_TYPES), CONTENT_TYPES) : "";
		refuseMacros(parts, types);
		if (!parts.containsKey(main) || !types.contains(DOCUMENT_TYPE) && !types.contains(TEMPLATE_TYPE)) {
			throw new DocxException(TemplateProblem.NOT_DOCX, zipKind(parts), null);
		}
		return new DocxFile(parts, main);
	}

	private static Map<String, byte[]> unzip(byte[] file) throws DocxException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		long unpacked = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.isDirectory()) {
					continue;
				}
				String name = entry.getName().replace('\\', '/');
				byte[] part = zip.readNBytes((int) (MAX_UNPACKED_BYTES - unpacked) + 1);
				unpacked += part.length;
				if (unpacked > MAX_UNPACKED_BYTES || parts.size() >= MAX_ENTRIES) {
					throw new DocxException(TemplateProblem.ZIP_BOMB, name, null);
				}
				if (parts.put(name.startsWith("/") ? name.substring(1) : name, part) != null) {
					throw new DocxException(TemplateProblem.CORRUPT_DOCX, name + " × 2", null);
				}
			}
		} catch (IOException | IllegalArgumentException e) {
			// names that are no text in any encoding come as the latter
			throw new DocxException(TemplateProblem.CORRUPT_DOCX, e instanceof ZipException ? e.getMessage() : "zip",
					e);
		}
		return parts;
	}

	private static void refuseMacros(Map<String, byte[]> parts, String types) throws DocxException {
		for (String part : parts.keySet()) {
			String name = part.toLowerCase(Locale.ROOT);
			if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml") || name.contains("/activex/")) {
				throw new DocxException(TemplateProblem.MACROS, part, null);
			}
		}
		if (types.contains("macroEnabled")) {
			throw new DocxException(TemplateProblem.MACROS, "docm", null);
		}
	}

	private static String kind(byte[] file) {
		String start = new String(file, 0, Math.min(8, file.length), StandardCharsets.ISO_8859_1);
		if (start.isEmpty()) {
			return "empty";
		}
		if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
			return "zip";
		}
		if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
			return "doc";
		}
		if (start.startsWith("%PDF")) {
			return "pdf";
		}
		return start.startsWith("{\\rtf") ? "rtf" : "?";
	}

	private static String zipKind(Map<String, byte[]> parts) {
		if (parts.containsKey("xl/workbook.xml")) {
			return "xlsx";
		}
		if (parts.containsKey("ppt/presentation.xml")) {
			return "pptx";
		}
		return parts.containsKey("content.xml") ? "opendocument" : "zip";
	}

	/** The part that holds the text. */
	public String main() {
		return main;
	}

	/** Whether there is a part of this name. */
	public boolean has(String part) {
		return parts.containsKey(part);
	}

	/** The bytes of a part that is there. */
	public byte[] bytes(String part) {
		return parts.get(part);
	}

	/** The tree of a part that is there. */
	public Document xml(String part) throws DocxException {
		return Xml.parse(parts.get(part), part);
	}

	/** Replaces a part. */
	void put(String part, byte[] bytes) {
		parts.put(part, bytes);
	}

	/** Names of the parts that {@code source} refers to by a type, in order and each once. */
	public List<String> referred(String source, String type) throws DocxException {
		return relationships(source).stream().filter(to -> to.type().equals(type) && !to.external())
				.map(Relationship::target).filter(parts::containsKey).distinct().toList();
	}

	/** Where a part refers to; the file itself for an empty name. */
	public List<Relationship> relationships(String source) throws DocxException {
		int slash = source.lastIndexOf('/') + 1;
		String part = source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
		List<Relationship> relationships = new ArrayList<>();
		if (parts.containsKey(part)) {
			for (Element to : Xml.children(xml(part).getDocumentElement())) {
				String type = to.getAttribute("Type");
				boolean external = to.getAttribute("TargetMode").equals("External");
				String target = to.getAttribute("Target");
				relationships.add(new Relationship(to.getAttribute("Id"), type.substring(type.lastIndexOf('/') + 1),
						external ? target : resolve(source, target), external));
			}
		}
		return relationships;
	}

	private static String resolve(String source, String target) {
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

	/** The file, a document even if it was saved as a template; the same at any time. */
	byte[] write() throws DocxException {
		put(CONTENT_TYPES, Xml.decode(parts.get(CONTENT_TYPES), CONTENT_TYPES).replace(TEMPLATE_TYPE, DOCUMENT_TYPE)
				.getBytes(StandardCharsets.UTF_8));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTimeLocal(ENTRY_TIME);
				zip.putNextEntry(entry);
				zip.write(part.getValue());
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	/** A copy whose parts can be replaced without changing this one. */
	DocxFile copy() {
		return new DocxFile(new LinkedHashMap<>(parts), main);
	}
}
