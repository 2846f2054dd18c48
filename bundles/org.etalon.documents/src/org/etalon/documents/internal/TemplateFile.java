// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.etalon.documents.DocumentData;
import org.etalon.documents.Place;
import org.etalon.documents.TemplateField;
import org.etalon.documents.TemplateProblem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A template's parts, checked or filled. */
public final class TemplateFile {

	private static final Map<String, Place.Part> REFERRED = new LinkedHashMap<>();

	static {
		REFERRED.put("header", Place.Part.HEADER);
		REFERRED.put("footer", Place.Part.FOOTER);
		REFERRED.put("footnotes", Place.Part.FOOTNOTES);
		REFERRED.put("endnotes", Place.Part.ENDNOTES);
	}

	private TemplateFile() {
	}

	/**
	 * Checks every mark of a template.
	 *
	 * @param problems takes what is wrong
	 * @return keys of the fields that it states
	 */
	public static Set<String> check(DocxFile file, String name, List<TemplateField> fields, Locale locale,
			List<TemplateProblem> problems) throws DocxException {
		Set<String> used = new LinkedHashSet<>();
		for (Map.Entry<String, Place.Part> part : parts(file).entrySet()) {
			new PartFiller(name, fields, locale, null, used, problems).fill(file.xml(part.getKey()), part.getValue());
		}
		return used;
	}

	/**
	 * Fills a template that was checked.
	 *
	 * @param problems takes values that are missing; then what is returned is not to be used
	 */
	public static byte[] fill(DocxFile template, String name, List<TemplateField> fields, DocumentData data,
			List<TemplateProblem> problems) throws DocxException {
		DocxFile file = template.copy();
		for (Map.Entry<String, Place.Part> part : parts(file).entrySet()) {
			Document xml = file.xml(part.getKey());
			new PartFiller(name, fields, data.locale(), data, new LinkedHashSet<>(), problems).fill(xml,
					part.getValue());
			byte[] filled = Xml.write(xml);
			if (filled.length > DocxFile.MAX_XML_BYTES) {
				throw new DocxException(TemplateProblem.TOO_LONG, part.getKey(), null);
			}
			file.put(part.getKey(), filled);
		}
		for (String part : file.referred("", "core-properties")) {
			file.put(part, properties(data));
		}
		for (String settings : file.referred(file.main(), "settings")) {
			forgetTemplate(file, settings);
		}
		return file.write();
	}

	private static Map<String, Place.Part> parts(DocxFile file) throws DocxException {
		Map<String, Place.Part> parts = new LinkedHashMap<>();
		parts.put(file.main(), Place.Part.BODY);
		for (Map.Entry<String, Place.Part> type : REFERRED.entrySet()) {
			for (String part : file.referred(file.main(), type.getKey())) {
				parts.put(part, type.getValue());
			}
		}
		return parts;
	}

	/** Title, author and date are the document's, not those of who edited the template. */
	private static byte[] properties(DocumentData data) {
		StringBuilder xml = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
				<cp:coreProperties \
				xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
				xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
				xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>""");
		Xml.escape(Xml.clean(data.title()), xml);
		xml.append("</dc:title><dc:creator>");
		Xml.escape(Xml.clean(data.author()), xml);
		xml.append("</dc:creator><dc:language>").append(data.locale().getLanguage().equals("en") ? "en-GB" : "ru-RU")
				.append("</dc:language>");
		for (String date : List.of("created", "modified")) {
			xml.append("<dcterms:").append(date).append(" xsi:type=\"dcterms:W3CDTF\">").append(data.date())
					.append("T00:00:00Z</dcterms:").append(date).append('>');
		}
		return xml.append("</cp:coreProperties>").toString().getBytes(StandardCharsets.UTF_8);
	}

	/** Where the template was made is nobody's business, and what lies there must not be loaded. */
	private static void forgetTemplate(DocxFile file, String settings) throws DocxException {
		Document xml = file.xml(settings);
		List<Element> attached = new ArrayList<>(Xml.children(xml.getDocumentElement(), "attachedTemplate"));
		if (attached.isEmpty()) {
			return;
		}
		attached.forEach(element -> element.getParentNode().removeChild(element));
		file.put(settings, Xml.write(xml));
		int slash = settings.lastIndexOf('/') + 1;
		String relationships = settings.substring(0, slash) + "_rels/" + settings.substring(slash) + ".rels";
		if (file.has(relationships)) {
			Document to = file.xml(relationships);
			Xml.children(to.getDocumentElement()).stream()
					.filter(each -> each.getAttribute("Type").endsWith("/attachedTemplate"))
					.forEach(each -> each.getParentNode().removeChild(each));
			file.put(relationships, Xml.write(to));
		}
	}
}
