// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal;

import java.util.ArrayList;
import java.util.List;

import org.etalon.documents.Place;
import org.etalon.documents.TemplateProblem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds the marks of a part, however an office program split them over runs, and gives each a run of its own that has
 * the format of where it begins.
 */
final class Marks {

	/** Attribute of a run that is a mark: its number. Gone when the part is filled. */
	static final String NUMBER = "etalonMark";
	private static final int EXCERPT = 40;

	private final String template;
	private final Place.Part part;
	private final List<Mark> marks = new ArrayList<>();
	private final List<TemplateProblem> problems;
	private int tables;

	private Marks(String template, Place.Part part, List<TemplateProblem> problems) {
		this.template = template;
		this.part = part;
		this.problems = problems;
	}

	/** Isolates the marks of a part and returns them. */
	static Marks in(Document document, Place.Part part, String template, List<TemplateProblem> problems) {
		Marks marks = new Marks(template, part, problems);
		forget(document.getDocumentElement());
		marks.container(document.getDocumentElement(), 0, 0, 0, new int[1]);
		return marks;
	}

	/** A file from elsewhere may hold the attribute. */
	private static void forget(Element element) {
		element.removeAttribute(NUMBER);
		Xml.children(element).forEach(Marks::forget);
	}

	/** The mark that a run is, null if it is none. */
	Mark of(Node run) {
		if (run instanceof Element element && element.hasAttribute(NUMBER)) {
			return marks.get(Integer.parseInt(element.getAttribute(NUMBER)));
		}
		return null;
	}

	private void container(Element container, int table, int row, int cell, int[] paragraphs) {
		for (Element child : Xml.children(container)) {
			if (Xml.is(child, "p")) {
				paragraphs[0]++;
				paragraph(child, new Place(part, paragraphs[0], table, row, cell));
				// text boxes, which hold paragraphs of their own
				container(child, table, row, cell, paragraphs);
			} else if (Xml.is(child, "tbl")) {
				table(child);
			} else {
				container(child, table, row, cell, paragraphs);
			}
		}
	}

	private void table(Element table) {
		int number = ++tables;
		int row = 0;
		for (Element tr : Xml.children(table)) {
			if (Xml.is(tr, "tr")) {
				row++;
				int cell = 0;
				for (Element tc : Xml.children(tr)) {
					cell++;
					container(tc, number, row, cell, new int[1]);
				}
			} else {
				container(tr, number, row, 0, new int[1]);
			}
		}
	}

	private void paragraph(Element paragraph, Place place) {
		List<Element> texts = new ArrayList<>();
		texts(paragraph, texts);
		StringBuilder all = new StringBuilder();
		List<Integer> starts = new ArrayList<>();
		for (Element text : texts) {
			starts.add(all.length());
			all.append(text.getTextContent());
		}
		List<int[]> found = new ArrayList<>();
		for (int open = all.indexOf("{{"); open >= 0;) {
			int close = all.indexOf("}}", open + 2);
			int next = all.indexOf("{{", open + 2);
			if (close < 0 || next >= 0 && next < close) {
				String excerpt = all.substring(open, Math.min(open + EXCERPT, next < 0 ? all.length() : next));
				problems.add(new TemplateProblem(template, place, TemplateProblem.UNCLOSED_PLACE, excerpt, "}}"));
				open = next;
			} else {
				found.add(new int[] { open, close + 2 });
				open = all.indexOf("{{", close + 2);
			}
		}
		if (!found.isEmpty()) {
			isolate(texts, starts, all, found, place);
		}
	}

	/** The texts of a paragraph in order, without those of paragraphs inside of it. */
	private static void texts(Element in, List<Element> texts) {
		for (Element child : Xml.children(in)) {
			if (Xml.is(child, "t") && Xml.is(in, "r")) {
				texts.add(child);
			} else if (!Xml.is(child, "p") && !Xml.is(child, "tbl")) {
				texts(child, texts);
			}
		}
	}

	/** Puts each mark whole into the text where it begins, then parts the runs. */
	private void isolate(List<Element> texts, List<Integer> starts, CharSequence all, List<int[]> found, Place place) {
		for (int i = 0; i < texts.size(); i++) {
			int start = starts.get(i);
			int end = i + 1 < texts.size() ? starts.get(i + 1) : all.length();
			List<Object> pieces = new ArrayList<>();
			int at = start;
			for (int[] mark : found) {
				if (mark[1] <= at || mark[0] >= end) {
					continue;
				}
				if (mark[0] >= start) {
					add(pieces, all, at, mark[0]);
					pieces.add(Mark.of(all.subSequence(mark[0], mark[1]).toString(), place));
				}
				at = Math.min(mark[1], end);
			}
			if (at == start && pieces.isEmpty()) {
				continue;
			}
			add(pieces, all, at, end);
			split(texts.get(i), pieces);
		}
	}

	private static void add(List<Object> pieces, CharSequence all, int from, int to) {
		if (from < to) {
			pieces.add(all.subSequence(from, to).toString());
		}
	}

	/** Parts the run of a text, so that each mark is alone in one; what else is in the run stays in its order. */
	private void split(Element text, List<Object> pieces) {
		Element run = (Element) text.getParentNode();
		Node parent = run.getParentNode();
		Element after = like(run);
		for (Node next = text.getNextSibling(); next != null;) {
			Node following = next.getNextSibling();
			after.appendChild(next);
			next = following;
		}
		run.removeChild(text);
		Node before = run.getNextSibling();
		for (Object piece : pieces) {
			Element own = like(run);
			if (piece instanceof Mark mark) {
				own.setAttribute(NUMBER, Integer.toString(marks.size()));
				marks.add(mark);
			} else {
				own.appendChild(Runs.text(run, (String) piece));
			}
			parent.insertBefore(own, before);
		}
		parent.insertBefore(after, before);
		for (Element part : List.of(run, after)) {
			if (Xml.children(part).stream().allMatch(child -> Xml.is(child, "rPr"))) {
				parent.removeChild(part);
			}
		}
	}

	/** An empty run with the format of another. */
	private static Element like(Element run) {
		Element own = (Element) run.cloneNode(false);
		Element format = Xml.child(run, "rPr");
		if (format != null) {
			own.appendChild(format.cloneNode(true));
		}
		return own;
	}
}
