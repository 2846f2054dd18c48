// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.etalon.documents.internal.Xml;
import org.etalon.documents.internal.pdf.PdfPage;
import org.w3c.dom.Element;

/** Sets a table in rows. */
final class Table {

	private static final double SIDE = 5.4;

	private final Content content;
	private final Notes notes;
	private final Element table;
	private final double width;
	private final Map<String, Element> borders = new HashMap<>();
	private final double[] margins = { 0, SIDE, 0, SIDE };
	private final List<Row> rows = new ArrayList<>();
	private final List<Row> header = new ArrayList<>();
	private double[] grid = {};
	private double left;

	Table(Layout layout, Content content, Element table, double width, Notes notes) {
		this.content = content;
		this.notes = notes;
		this.table = table;
		this.width = width;
		Element own = Xml.child(table, "tblPr");
		String align = null;
		double indent = 0;
		List<Element> all = new ArrayList<>(layout.styles().table(Xml.value(own, "tblStyle")));
		if (own != null) {
			all.add(own);
		}
		for (Element properties : all) {
			Element lines = Xml.child(properties, "tblBorders");
			if (lines != null) {
				Xml.children(lines).forEach(line -> borders.put(side(line.getLocalName()), line));
			}
			margins(Xml.child(properties, "tblCellMar"), margins);
			align = Xml.value(properties, "jc") == null ? align : Xml.value(properties, "jc");
			indent = Measures.twips(Xml.attribute(Xml.child(properties, "tblInd"), "w"), indent);
			if (Xml.child(properties, "tblpPr") != null) {
				notes.otherwise("w:tblpPr");
			}
		}
		borders.values().forEach(line -> Borders.check(line, notes));
		grid();
		double total = 0;
		for (double column : grid) {
			total += column;
		}
		left = switch (align == null ? "" : align) {
		case "center" -> (width - total) / 2;
		case "right", "end" -> width - total;
		default -> indent - (layout.styles().alignsTablesByBorder() ? 0 : margins[3]);
		};
	}

	private static String side(String name) {
		return name.equals("start") ? "left" : name.equals("end") ? "right" : name;
	}

	/** Top, right, bottom, left. */
	private static void margins(Element from, double[] margins) {
		if (from != null) {
			for (Element side : Xml.children(from)) {
				double size = Measures.twips(Xml.attribute(side, "w"), 0);
				switch (side(side.getLocalName())) {
				case "top" -> margins[0] = size;
				case "right" -> margins[1] = size;
				case "bottom" -> margins[2] = size;
				case "left" -> margins[3] = size;
				default -> {
					// no side
				}
				}
			}
		}
	}

	/** The widths of the columns: of the grid, or where it says nothing, equal parts. */
	private void grid() {
		List<Element> columns = Xml.children(Xml.child(table, "tblGrid") == null ? table : Xml.child(table, "tblGrid"),
				"gridCol");
		int count = columns.size();
		for (Element row : rowElements()) {
			int cells = 0;
			for (Element cell : cellElements(row)) {
				cells += span(cell);
			}
			count = Math.max(count, cells + before(row));
		}
		grid = new double[count];
		double known = 0;
		int unknown = 0;
		for (int i = 0; i < count; i++) {
			grid[i] = i < columns.size() ? Measures.twips(Xml.attribute(columns.get(i), "w"), 0) : 0;
			known += grid[i];
			unknown += grid[i] <= 0 ? 1 : 0;
		}
		for (int i = 0; i < count; i++) {
			if (grid[i] <= 0) {
				grid[i] = Math.max(10, (width - known) / unknown);
			}
		}
	}

	private List<Element> rowElements() {
		List<Element> found = new ArrayList<>();
		collect(table, "tr", found);
		return found;
	}

	private static List<Element> cellElements(Element row) {
		List<Element> found = new ArrayList<>();
		collect(row, "tc", found);
		return found;
	}

	private static void collect(Element in, String name, List<Element> found) {
		for (Element child : Xml.children(in)) {
			switch (child.getLocalName()) {
			case "tr", "tc" -> {
				if (child.getLocalName().equals(name)) {
					found.add(child);
				}
			}
			case "sdt", "sdtContent", "customXml", "ins" -> collect(child, name, found);
			default -> {
				// properties
			}
			}
		}
	}

	private static int span(Element cell) {
		return Math.max(1, Math.min(100, Measures.number(Xml.value(Xml.child(cell, "tcPr"), "gridSpan"), 1)));
	}

	private static int before(Element row) {
		return Math.max(0, Math.min(100, Measures.number(Xml.value(Xml.child(row, "trPr"), "gridBefore"), 0)));
	}

	List<Atom> rows() {
		List<Element> elements = rowElements();
		for (Element element : elements) {
			rows.add(new Row(element));
		}
		for (Row row : rows) {
			if (!row.isHeader) {
				break;
			}
			header.add(row);
		}
		if (header.size() == rows.size()) {
			header.clear();
		}
		for (int i = 0; i < rows.size(); i++) {
			merge(i);
		}
		for (int i = 0; i < header.size(); i++) {
			rows.get(i).keepWithNext = true;
		}
		return new ArrayList<>(rows);
	}

	/** Gives cells that go over several rows their height. */
	private void merge(int first) {
		for (Cell cell : rows.get(first).cells) {
			if (cell.merge != Merge.FIRST) {
				continue;
			}
			double sum = rows.get(first).height;
			int last = first;
			while (last + 1 < rows.size() && rows.get(last + 1).continues(cell.column)) {
				rows.get(last).keepWithNext = true;
				rows.get(last).whole = true;
				last++;
				sum += rows.get(last).height;
			}
			rows.get(last).whole = true;
			if (cell.needed() > sum) {
				rows.get(last).height += cell.needed() - sum;
				sum = cell.needed();
			}
			cell.height = sum;
			rows.get(last).last(cell.column);
		}
	}

	private enum Merge {
		NONE, FIRST, GOES_ON, LAST
	}

	private final class Cell {

		private final int column;
		private final double x;
		private final double width;
		private final double[] inside = margins.clone();
		private final Map<String, Element> own = new HashMap<>();
		private final String vertical;
		private final int shade;
		private Merge merge = Merge.NONE;
		private List<Atom> atoms;
		private double height = -1;

		Cell(Element element, int column) {
			Element properties = Xml.child(element, "tcPr");
			double start = 0;
			for (int i = 0; i < column; i++) {
				start += grid[i];
			}
			double wide = 0;
			for (int i = column; i < Math.min(grid.length, column + span(element)); i++) {
				wide += grid[i];
			}
			this.column = column;
			this.x = start;
			this.width = wide;
			Element merged = Xml.child(properties, "vMerge");
			if (merged != null) {
				merge = "restart".equals(Xml.attribute(merged, "val")) ? Merge.FIRST : Merge.GOES_ON;
			}
			Element lines = Xml.child(properties, "tcBorders");
			if (lines != null) {
				Xml.children(lines).forEach(line -> own.put(side(line.getLocalName()), line));
				own.values().forEach(line -> Borders.check(line, notes));
			}
			margins(Xml.child(properties, "tcMar"), inside);
			String align = Xml.value(properties, "vAlign");
			vertical = align == null ? "top" : align;
			shade = Measures.color(Xml.attribute(Xml.child(properties, "shd"), "fill"), -1);
			if (Xml.child(properties, "textDirection") != null) {
				notes.otherwise("w:textDirection");
			}
			atoms = content.atoms(Xml.children(element), Math.max(5, wide - inside[1] - inside[3]));
		}

		private Cell(Cell of, List<Atom> atoms) {
			column = of.column;
			x = of.x;
			width = of.width;
			System.arraycopy(of.inside, 0, inside, 0, 4);
			own.putAll(of.own);
			vertical = "top";
			shade = of.shade;
			merge = of.merge;
			this.atoms = atoms;
		}

		private double needed() {
			return inside[0] + Atoms.height(atoms) + inside[2];
		}
	}

	/** A row; one that is too high for the rest of a page can be split unless it says no. */
	final class Row extends Atom {

		private final List<Cell> cells = new ArrayList<>();
		private final boolean isHeader;
		private boolean whole;

		Row(Element element) {
			Element properties = Xml.child(element, "trPr");
			int column = before(element);
			double needed = 0;
			for (Element cell : cellElements(element)) {
				Cell own = new Cell(cell, column);
				cells.add(own);
				column += span(cell);
				if (own.merge == Merge.NONE) {
					needed = Math.max(needed, own.needed());
				}
			}
			Element size = Xml.child(properties, "trHeight");
			double asked = Measures.twips(Xml.attribute(size, "val"), 0);
			height = "exact".equals(Xml.attribute(size, "hRule")) ? asked : Math.max(needed, asked);
			isHeader = flag(properties, "tblHeader");
			whole = flag(properties, "cantSplit") || isHeader;
		}

		private Row(Row of, List<Cell> cells, double height) {
			this.cells.addAll(cells);
			this.height = height;
			isHeader = false;
			whole = false;
			keepWithNext = of.keepWithNext;
		}

		private static boolean flag(Element properties, String name) {
			Element flag = Xml.child(properties, name);
			return flag != null && Measures.isOn(Xml.attribute(flag, "val"));
		}

		private boolean continues(int column) {
			return cells.stream().anyMatch(cell -> cell.column == column && cell.merge == Merge.GOES_ON);
		}

		private void last(int column) {
			cells.stream().filter(cell -> cell.column == column && cell.merge == Merge.GOES_ON)
					.forEach(cell -> cell.merge = Merge.LAST);
		}

		/** The rows to repeat above this one on a new page. */
		List<Row> repeated() {
			return isHeader ? List.of() : header;
		}

		/**
		 * Two rows of this one, the first of at most a height.
		 *
		 * @param force whether to split it although it would rather not be
		 * @return null if it cannot be split so
		 */
		Row[] split(double available, boolean force) {
			if (whole && !force) {
				return null;
			}
			List<Cell> above = new ArrayList<>();
			List<Cell> below = new ArrayList<>();
			double highAbove = 0;
			double highBelow = 0;
			boolean any = false;
			boolean rest = false;
			for (Cell cell : cells) {
				int fits = Atoms.fitting(cell.atoms, available - cell.inside[0] - cell.inside[2]);
				any |= fits > 0;
				rest |= fits < cell.atoms.size();
				Cell head = new Cell(cell, cell.atoms.subList(0, fits));
				Cell tail = new Cell(cell, cell.atoms.subList(fits, cell.atoms.size()));
				above.add(head);
				below.add(tail);
				highAbove = Math.max(highAbove, head.needed());
				highBelow = Math.max(highBelow, tail.needed());
			}
			return any && rest ? new Row[] { new Row(this, above, highAbove), new Row(this, below, highBelow) } : null;
		}

		@Override
		void draw(PdfPage page, int number, double at, double y) {
			for (Cell cell : cells) {
				double x = at + left + cell.x;
				double high = cell.height > 0 && cell.merge == Merge.FIRST ? cell.height : height;
				if (cell.shade >= 0 && cell.merge != Merge.GOES_ON && cell.merge != Merge.LAST) {
					page.fill(cell.shade, x, y, cell.width, high);
				}
			}
			for (Cell cell : cells) {
				double x = at + left + cell.x;
				lines(page, cell, x, y);
				if (cell.merge == Merge.GOES_ON || cell.merge == Merge.LAST) {
					continue;
				}
				double high = cell.height > 0 && cell.merge == Merge.FIRST ? cell.height : height;
				double free = high - cell.needed();
				double top = switch (cell.vertical) {
				case "center" -> free / 2;
				case "bottom" -> free;
				default -> 0;
				};
				Atoms.draw(cell.atoms, page, number, x + cell.inside[3], y + cell.inside[0] + Math.max(0, top));
			}
		}

		private void lines(PdfPage page, Cell cell, double x, double y) {
			boolean firstRow = rows.get(0) == this;
			boolean lastRow = rows.get(rows.size() - 1) == this;
			boolean firstColumn = cell == cells.get(0);
			boolean lastColumn = cell == cells.get(cells.size() - 1);
			if (cell.merge != Merge.GOES_ON && cell.merge != Merge.LAST) {
				horizontal(page, border(cell, "top", firstRow ? "top" : "insideH"), x, y, cell.width);
			}
			if (cell.merge == Merge.NONE || cell.merge == Merge.LAST) {
				horizontal(page, border(cell, "bottom", lastRow ? "bottom" : "insideH"), x, y + height, cell.width);
			}
			vertical(page, border(cell, "left", firstColumn ? "left" : "insideV"), x, y);
			vertical(page, border(cell, "right", lastColumn ? "right" : "insideV"), x + cell.width, y);
		}

		private Element border(Cell cell, String side, String ofTable) {
			return cell.own.getOrDefault(side, borders.get(ofTable));
		}

		private void horizontal(PdfPage page, Element border, double x, double y, double length) {
			double thick = Borders.width(border);
			if (thick > 0) {
				page.fill(Borders.color(border), x - thick / 2, y - thick / 2, length + thick, thick);
			}
		}

		private void vertical(PdfPage page, Element border, double x, double y) {
			double thick = Borders.width(border);
			if (thick > 0) {
				page.fill(Borders.color(border), x - thick / 2, y, thick, height);
			}
		}
	}
}
