// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.documents.DocumentData;
import org.etalon.documents.Place;
import org.etalon.documents.TemplateField;
import org.etalon.documents.TemplateField.Presence;
import org.etalon.documents.TemplateProblem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Goes over a part and its marks: checks them, and, given data, fills them. Blocks are runs of siblings: of runs within
 * a paragraph, or of paragraphs and tables within a text or a cell.
 */
final class PartFiller {

	/** A row of data with what can be asked of it, and what is around it. */
	private record Scope(List<TemplateField> fields, Map<String, String> values, Scope outer) {

		/** The field called so, here or around. */
		Optional<TemplateField> find(String name) {
			Optional<TemplateField> here = fields.stream().filter(field -> field.isCalled(name)).findFirst();
			return here.isPresent() || outer == null ? here : outer.find(name);
		}

		String value(TemplateField field) {
			return fields.contains(field) || outer == null ? values.getOrDefault(field.key(), "") : outer.value(field);
		}
	}

	private final String template;
	private final List<TemplateField> fields;
	private final Locale locale;
	/** Null while the template is only checked: then everything is gone through once. */
	private final DocumentData data;
	private final Set<String> used;
	private final List<TemplateProblem> problems;
	private Marks marks;

	PartFiller(String template, List<TemplateField> fields, Locale locale, DocumentData data, Set<String> used,
			List<TemplateProblem> problems) {
		this.template = template;
		this.fields = fields;
		this.locale = locale;
		this.data = data;
		this.used = used;
		this.problems = problems;
	}

	void fill(Document document, Place.Part part) {
		marks = Marks.in(document, part, template, problems);
		container(document.getDocumentElement(), new Scope(fields, data == null ? Map.of() : data.values(), null));
	}

	/** An element that holds paragraphs and tables. */
	private void container(Element container, Scope scope) {
		blocks(Xml.children(container), scope);
	}

	/** Paragraphs, tables and whatever holds them, one after the other. */
	private void blocks(List<Element> siblings, Scope scope) {
		for (int i = 0; i < siblings.size(); i++) {
			Element sibling = siblings.get(i);
			if (Xml.is(sibling, "p")) {
				List<Element> open = unmatched(sibling);
				if (open.isEmpty()) {
					paragraph(sibling, scope);
				} else {
					i = block(siblings, i, open, scope);
				}
			} else if (Xml.is(sibling, "tbl")) {
				table(sibling, scope);
			} else {
				container(sibling, scope);
			}
		}
	}

	/** A block of several paragraphs; returns the last of them. */
	private int block(List<Element> siblings, int first, List<Element> unmatched, Scope scope) {
		Element begin = unmatched.get(0);
		Mark mark = marks.of(begin);
		if (!mark.type().beginsBlock()) {
			unmatched.forEach(run -> problem(marks.of(run), TemplateProblem.UNOPENED_BLOCK, ""));
			return first;
		}
		int last = first;
		Element end = null;
		int depth = 1;
		for (int i = first + 1; i < siblings.size() && end == null; i++) {
			for (Element run : Xml.is(siblings.get(i), "p") ? unmatched(siblings.get(i)) : List.<Element>of()) {
				depth += marks.of(run).type().beginsBlock() ? 1 : -1;
				if (depth == 0) {
					last = i;
					end = run;
					break;
				}
			}
		}
		if (end == null || unmatched.size() > 1 || unmatched(siblings.get(last)).size() > 1 || !closes(end, mark)
				|| !isAtEdge(siblings.get(first), begin, true) || !isAtEdge(siblings.get(last), end, false)) {
			problem(mark, TemplateProblem.UNCLOSED_BLOCK, endOf(mark));
			return end == null ? first : last;
		}
		List<Element> block = new ArrayList<>(siblings.subList(first, last + 1));
		remove(begin);
		remove(end);
		for (Element edge : List.of(siblings.get(first), siblings.get(last))) {
			if (isBlank(edge) && Xml.child(Xml.child(edge, "pPr"), "sectPr") == null && block.remove(edge)) {
				remove(edge);
			}
		}
		repeat(mark, block, scope, this::blocks);
		return last;
	}

	private interface Filling {
		void fill(List<Element> siblings, Scope scope);
	}

	/** Fills a block as often as its mark says, and removes what it was made from. */
	private void repeat(Mark mark, List<Element> block, Scope scope, Filling filling) {
		TemplateField field = field(mark, scope).orElse(null);
		if (field == null || data == null) {
			Scope inner = field != null && field.isList()
					&& (mark.type() == Mark.Type.EACH || mark.type() == Mark.Type.ROW)
							? new Scope(field.columns(), Map.of(), scope)
							: scope;
			filling.fill(block, inner);
			return;
		}
		if (mark.type() == Mark.Type.EACH || mark.type() == Mark.Type.ROW && field.isList()) {
			if (!block.isEmpty()) {
				Node parent = block.get(0).getParentNode();
				for (Map<String, String> item : data.lists().getOrDefault(field.key(), List.of())) {
					List<Element> copies = new ArrayList<>();
					for (Element original : block) {
						copies.add((Element) original.cloneNode(true));
					}
					copies.forEach(copy -> parent.insertBefore(copy, block.get(0)));
					filling.fill(copies, new Scope(field.columns(), item, scope));
				}
			}
			block.forEach(PartFiller::remove);
		} else if (isPresent(field, scope) == (mark.type() != Mark.Type.IF_NOT)) {
			filling.fill(block, scope);
		} else {
			block.forEach(PartFiller::remove);
		}
	}

	private boolean isPresent(TemplateField field, Scope scope) {
		return field.isList() ? !data.lists().getOrDefault(field.key(), List.of()).isEmpty()
				: !scope.value(field).isBlank();
	}

	private void table(Element table, Scope scope) {
		for (Element row : Xml.children(table)) {
			if (!Xml.is(row, "tr")) {
				container(row, scope);
				continue;
			}
			List<Element> own = rowMarks(row);
			own.stream().skip(1).forEach(run -> problem(marks.of(run), TemplateProblem.UNOPENED_BLOCK, ""));
			if (own.isEmpty()) {
				container(row, scope);
			} else {
				Mark mark = marks.of(own.get(0));
				own.forEach(run -> {
					Element paragraph = around(run, "p");
					remove(run);
					if (isBlank(paragraph) && Xml.children(paragraph.getParentNode(), "p").size() > 1) {
						remove(paragraph);
					}
				});
				repeat(mark, List.of(row), scope, (rows, inner) -> rows.forEach(each -> container(each, inner)));
			}
		}
		if (Xml.children(table, "tr").isEmpty() && Xml.children(table, "sdt").isEmpty()) {
			remove(table);
		}
	}

	/** The marks that repeat this row, not those of rows inside of it. */
	private List<Element> rowMarks(Element row) {
		List<Element> found = new ArrayList<>();
		collect(row, found);
		found.removeIf(run -> marks.of(run).type() != Mark.Type.ROW || around(run, "tr") != row);
		return found;
	}

	/** What is in a paragraph; text boxes in it hold paragraphs of their own. */
	private void paragraph(Element paragraph, Scope scope) {
		List<Element> found = new ArrayList<>();
		collect(paragraph, found);
		boolean optional = found.stream().anyMatch(run -> marks.of(run).type().beginsBlock());
		runs(Xml.children(paragraph), scope);
		if (optional && isBlank(paragraph) && canGo(paragraph)) {
			remove(paragraph);
		}
	}

	/** Whether a paragraph that has become empty can be left out: a cell has to end with one. */
	private static boolean canGo(Element paragraph) {
		List<Element> siblings = Xml.children(paragraph.getParentNode());
		return Xml.child(Xml.child(paragraph, "pPr"), "sectPr") == null
				&& (Xml.is(paragraph.getParentNode(), "body") || siblings.get(siblings.size() - 1) != paragraph);
	}

	private void runs(List<Element> siblings, Scope scope) {
		for (int i = 0; i < siblings.size(); i++) {
			Element run = siblings.get(i);
			Mark mark = marks.of(run);
			if (mark == null) {
				if (Xml.is(run, "p") || Xml.is(run, "tbl")) {
					blocks(List.of(run), scope);
				} else if (Xml.children(run).stream().anyMatch(child -> Xml.is(child, "p") || Xml.is(child, "tbl"))) {
					container(run, scope);
				} else {
					runs(Xml.children(run), scope);
				}
			} else if (mark.type() == Mark.Type.VALUE) {
				value(run, mark, scope);
			} else if (mark.type() == Mark.Type.ROW) {
				problem(mark, TemplateProblem.NOT_IN_A_ROW, "");
			} else {
				int end = end(siblings, i);
				List<Element> block = new ArrayList<>(siblings.subList(i + 1, end));
				remove(run);
				remove(siblings.get(end));
				repeat(mark, block, scope, this::runs);
				i = end;
			}
		}
	}

	private void value(Element run, Mark mark, Scope scope) {
		TemplateField field = field(mark, scope).orElse(null);
		if (field == null || data == null) {
			return;
		}
		String value = scope.value(field);
		if (value.isBlank()) {
			if (field.presence() == Presence.ALWAYS) {
				problem(mark, TemplateProblem.MISSING_VALUE, "");
			}
			remove(run);
			return;
		}
		Element filled = run;
		filled.removeAttribute(Marks.NUMBER);
		Runs.append(filled, value);
	}

	/** The field of a mark; that there is none, or one of another sort, is a problem. */
	private Optional<TemplateField> field(Mark mark, Scope scope) {
		Optional<TemplateField> found = scope.find(mark.name());
		if (found.isEmpty()) {
			problem(mark, TemplateProblem.UNKNOWN_FIELD, known(scope, false));
			return found;
		}
		TemplateField field = found.get();
		if (mark.type() == Mark.Type.VALUE && field.isList()) {
			problem(mark, TemplateProblem.NOT_A_VALUE,
					locale.getLanguage().equals("en") ? "{{row: " + mark.name() + "}}"
							: "{{строка: " + mark.name() + "}}");
			return Optional.empty();
		}
		if (mark.type() == Mark.Type.EACH && !field.isList()) {
			problem(mark, TemplateProblem.NOT_A_LIST, known(scope, true));
			return Optional.empty();
		}
		// to ask whether there is a value does not state it
		if (mark.type() != Mark.Type.IF && mark.type() != Mark.Type.IF_NOT) {
			used.add(field.key());
		}
		return found;
	}

	private String known(Scope scope, boolean lists) {
		List<String> names = new ArrayList<>();
		for (Scope each = scope; each != null; each = each.outer()) {
			each.fields().stream().filter(field -> !lists || field.isList())
					.forEach(field -> names.add(field.name().in(locale)));
		}
		return names.stream().distinct().collect(Collectors.joining("|"));
	}

	private void problem(Mark mark, String code, String expected) {
		problems.add(new TemplateProblem(template, mark.place(), code,
				code.equals(TemplateProblem.UNKNOWN_FIELD) || code.equals(TemplateProblem.MISSING_VALUE) ? mark.name()
						: mark.written(),
				expected));
	}

	/** The marks of blocks in a paragraph that do not begin and end in it. */
	private List<Element> unmatched(Element paragraph) {
		List<Element> open = new ArrayList<>();
		unmatched(Xml.children(paragraph), open);
		return open;
	}

	private void unmatched(List<Element> siblings, List<Element> open) {
		for (int i = 0; i < siblings.size(); i++) {
			Element run = siblings.get(i);
			Mark mark = marks.of(run);
			if (mark == null) {
				if (!Xml.is(run, "p") && !Xml.is(run, "txbxContent")) {
					unmatched(Xml.children(run), open);
				}
			} else if (mark.type() == Mark.Type.END) {
				open.add(run);
			} else if (mark.type().beginsBlock()) {
				int end = end(siblings, i);
				if (end < 0) {
					open.add(run);
				} else {
					unmatched(siblings.subList(i + 1, end), open);
					i = end;
				}
			}
		}
	}

	/** The run that ends the block which a run begins, among its siblings; -1 if none does. */
	private int end(List<Element> siblings, int begin) {
		int depth = 0;
		for (int i = begin; i < siblings.size(); i++) {
			Mark mark = marks.of(siblings.get(i));
			if (mark != null && mark.type().beginsBlock()) {
				depth++;
			} else if (mark != null && mark.type() == Mark.Type.END && --depth == 0) {
				return closes(siblings.get(i), marks.of(siblings.get(begin))) ? i : -1;
			}
		}
		return -1;
	}

	private boolean closes(Element end, Mark begin) {
		String name = marks.of(end).name();
		return name.isEmpty() || name.equalsIgnoreCase(begin.name());
	}

	private String endOf(Mark mark) {
		return locale.getLanguage().equals("en") ? "{{end: " + mark.name() + "}}" : "{{конец: " + mark.name() + "}}";
	}

	private void collect(Element in, List<Element> found) {
		for (Element child : Xml.children(in)) {
			if (marks.of(child) != null) {
				found.add(child);
			} else {
				collect(child, found);
			}
		}
	}

	private static Element around(Node node, String name) {
		Node at = node.getParentNode();
		while (!Xml.is(at, name)) {
			at = at.getParentNode();
		}
		return (Element) at;
	}

	/** Whether there is nothing to see before (or after) a run in its paragraph. */
	private boolean isAtEdge(Element paragraph, Element run, boolean first) {
		if (run.getParentNode() != paragraph) {
			return false;
		}
		for (Node at = first ? run.getPreviousSibling() : run.getNextSibling(); at != null; at = first
				? at.getPreviousSibling()
				: at.getNextSibling()) {
			if (at instanceof Element element && !isBlank(element)) {
				return false;
			}
		}
		return true;
	}

	private boolean isBlank(Element element) {
		if (marks.of(element) != null) {
			return false;
		}
		for (Element child : Xml.children(element)) {
			boolean format = Xml.is(child, "pPr") || Xml.is(child, "rPr");
			boolean visible = Xml.is(child, "drawing") || Xml.is(child, "pict") || Xml.is(child, "object")
					|| Xml.is(child, "fldChar") || Xml.is(child, "sym") || Xml.is(child, "br");
			if (!format && (visible || !isBlank(child))) {
				return false;
			}
		}
		return !Xml.is(element, "t") || element.getTextContent().isBlank();
	}

	private static void remove(Element element) {
		if (element.getParentNode() != null) {
			element.getParentNode().removeChild(element);
		}
	}
}
