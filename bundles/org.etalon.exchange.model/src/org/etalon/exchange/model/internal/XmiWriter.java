// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.ModelVersion;
import org.etalon.exchange.model.internal.Node.Field;
import org.etalon.exchange.model.internal.Node.Fields;
import org.etalon.exchange.model.internal.Node.Items;
import org.etalon.exchange.model.internal.Node.Kind;
import org.etalon.exchange.model.internal.Node.Ref;
import org.etalon.exchange.model.internal.Node.Scalar;

/** Writes XMI as EMF reads it: the same tree gives the same characters. */
final class XmiWriter {

	private static final Pattern QUALIFIED = Pattern.compile("\\{([^}]*)\\}(.*)");
	private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");
	/** Stands for whatever a list within a list holds: XML has no such thing. */
	private static final String ITEM = "item";

	private final Problems problems;
	private final StringBuilder text = new StringBuilder();
	private final Map<String, String> prefixes = new LinkedHashMap<>();

	private XmiWriter(Problems problems) {
		this.problems = problems;
	}

	/** The text of a document. */
	static String write(Fields root, Problems problems) throws ModelTextException {
		XmiWriter writer = new XmiWriter(problems);
		writer.document(root);
		return writer.text.toString();
	}

	private void document(Fields root) throws ModelTextException {
		namespaces(root);
		StringBuilder declared = new StringBuilder(
				" xmi:version=\"2.0\" xmlns:xmi=\"" + XmiTree.XMI + "\" xmlns:xsi=\"" + XmiTree.XSI + "\"");
		prefixes.forEach((namespace, prefix) -> declared.append(" xmlns:").append(prefix).append("=\"")
				.append(escape(namespace, true)).append('"'));
		text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		element(prefixes.get(root.type().namespace()) + ":" + root.type().name(), declared.toString(),
				new Fields(null, root.fields(), root.place()), "", root.type().name());
	}

	private void namespaces(Node node) {
		switch (node) {
		case Fields object -> {
			if (object.type() != null) {
				declare(object.type().namespace());
			}
			for (Field field : object.fields()) {
				Matcher qualified = QUALIFIED.matcher(field.name());
				if (qualified.matches()) {
					declare(qualified.group(1));
				}
				namespaces(field.value());
			}
		}
		case Items items -> items.items().forEach(this::namespaces);
		case Scalar scalar -> {
			// no names in it
		}
		case Ref ref -> {
			// no names in it
		}
		}
	}

	private void declare(String namespace) {
		if (!namespace.isEmpty() && !namespace.equals(XmiTree.XMI) && !namespace.equals(XmiTree.XSI)) {
			String foreign = "ns" + (prefixes.size() + 1);
			String wanted = ModelVersion.packageOf(namespace).orElse(foreign);
			prefixes.putIfAbsent(namespace, prefixes.containsValue(wanted) ? foreign : wanted);
		}
	}

	private void element(String name, String declared, Node node, String indent, String path)
			throws ModelTextException {
		text.append(indent).append('<').append(name).append(declared);
		switch (node) {
		case Scalar scalar when scalar.kind() == Kind.NULL -> text.append(" xsi:nil=\"true\"/>\n");
		case Scalar scalar when scalar.text().isEmpty() -> text.append("/>\n");
		case Scalar scalar -> text.append('>').append(escape(fitting(scalar.text(), path), false)).append("</")
				.append(name).append(">\n");
		case Ref ref -> text.append(" href=\"").append(escape(fitting(address(ref), path), true)).append("\"/>\n");
		case Items items ->
			object(name, new Fields(null, List.of(new Field(ITEM, items, items.place())), items.place()), indent, path);
		case Fields object -> object(name, object, indent, path);
		}
	}

	private void object(String name, Fields object, String indent, String path) throws ModelTextException {
		if (object.type() != null) {
			String prefix = prefixes.get(object.type().namespace());
			text.append(" xsi:type=\"")
					.append(escape((prefix == null ? "" : prefix + ":") + object.type().name(), true)).append('"');
		}
		String characters = "";
		List<Field> elements = new ArrayList<>();
		for (Field field : object.fields()) {
			String value = attribute(field.value());
			if (field.name().equals(XmiTree.TEXT) && field.value() instanceof Scalar scalar) {
				characters = scalar.text();
			} else if (value == null) {
				elements.add(field);
			} else {
				String at = path + "/" + field.name();
				text.append(' ').append(name(field.name(), at)).append("=\"").append(escape(fitting(value, at), true))
						.append('"');
			}
		}
		if (elements.isEmpty() && characters.isEmpty()) {
			text.append("/>\n");
			return;
		}
		text.append('>').append(escape(fitting(characters, path), false)).append(elements.isEmpty() ? "" : "\n");
		for (Field field : elements) {
			String at = path + "/" + field.name();
			List<Node> nodes = field.value() instanceof Items items ? items.items() : List.of(field.value());
			for (Node node : nodes) {
				element(name(field.name(), at), "", node, indent + "  ", at);
			}
		}
		text.append(elements.isEmpty() ? "" : indent).append("</").append(name).append(">\n");
	}

	/** What fits into an attribute: a value, or references that stay in the document. */
	private static String attribute(Node node) {
		return switch (node) {
		case Scalar scalar -> scalar.kind() == Kind.NULL ? null : scalar.text();
		case Ref ref -> isPlain(ref) ? ref.target() : null;
		case Items items -> {
			List<String> targets = new ArrayList<>();
			for (Node item : items.items()) {
				if (!(item instanceof Ref ref) || !isPlain(ref)) {
					yield null;
				}
				targets.add(ref.target());
			}
			yield targets.isEmpty() ? null : String.join(" ", targets);
		}
		case Fields object -> null;
		};
	}

	private static boolean isPlain(Ref ref) {
		return ref.local() && NAME.matcher("_" + ref.target()).matches();
	}

	private static String address(Ref ref) {
		if (ref.target().indexOf('#') >= 0) {
			return ref.target();
		}
		return (ref.local() ? "#" : "etalon:document#") + ref.target();
	}

	private String name(String name, String path) throws ModelTextException {
		Matcher qualified = QUALIFIED.matcher(name);
		String local = qualified.matches() ? qualified.group(2) : name;
		if (!NAME.matcher(local).matches()) {
			throw problems.fatal(path, "NOT_XML_TEXT", name, "");
		}
		if (!qualified.matches() || qualified.group(1).isEmpty()) {
			return local;
		}
		return switch (qualified.group(1)) {
		case XmiTree.XMI -> "xmi:" + local;
		case XmiTree.XSI -> "xsi:" + local;
		default -> prefixes.get(qualified.group(1)) + ":" + local;
		};
	}

	private String fitting(String value, String path) throws ModelTextException {
		if (!Utf16.fitsXml(value)) {
			throw problems.fatal(path, "NOT_XML_TEXT", value, "");
		}
		return value;
	}

	private static String escape(String value, boolean attribute) {
		StringBuilder escaped = new StringBuilder(value.length() + 16);
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			switch (c) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '\r' -> escaped.append("&#xD;");
			case '"' -> escaped.append(attribute ? "&quot;" : "\"");
			case '\n' -> escaped.append(attribute ? "&#xA;" : "\n");
			case '\t' -> escaped.append(attribute ? "&#x9;" : "\t");
			default -> escaped.append(c);
			}
		}
		return escaped.toString();
	}
}
