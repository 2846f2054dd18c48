// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.etalon.exchange.Texts;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Face;
import org.etalon.journey.scene.Icon;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.journey.scene.Scene;

/** Paints what is seen of a diagram: the picture from a layer, and over it heads, remarks, cursor and gestures. */
final class DiagramPainter {

	private static final int HANDLE = 12;

	private final Diagram diagram;
	private final Viewport view;
	private final Heads heads;
	private final Surface surface;
	private final Palette palette;
	private final Texts words;
	private final ScenePainter painter;
	private final Layer layer = new Layer();
	private Faults faults;

	DiagramPainter(Diagram diagram, Viewport view, Heads heads, Surface surface, Palette palette, Texts words) {
		this.diagram = diagram;
		this.view = view;
		this.heads = heads;
		this.surface = surface;
		this.palette = palette;
		this.words = words;
		painter = new ScenePainter(surface, palette);
	}

	/** What is wrong is another. */
	void show(Faults found) {
		faults = found;
	}

	/** Gives the memory back. */
	void dispose() {
		layer.dispose();
	}

	/**
	 * Paints.
	 *
	 * @param on      what is painted on
	 * @param focused whether keys come here
	 * @param gesture what is painted last
	 */
	void paint(GC gc, Control on, Rectangle area, boolean focused, Consumer<GC> gesture) {
		gc.setBackground(surface.colour(palette, Ink.PAGE));
		Scene scene = diagram.scene();
		if (scene == null) {
			gc.fillRectangle(area);
			return;
		}
		layer.draw(gc, on, painter, scene, view, area.width, area.height);
		over(gc, area, scene);
		Rectangle free = heads.free(area.width, area.height);
		gc.setClipping(free);
		marks(gc, scene, false);
		faults(gc, scene, false);
		chosen(gc, focused, false);
		gc.setClipping((Rectangle) null);
		heads.paint(gc, painter, surface, palette, area);
		marks(gc, scene, true);
		faults(gc, scene, true);
		chosen(gc, focused, true);
		gc.setClipping(free);
		gesture.accept(gc);
		gc.setClipping((Rectangle) null);
	}

	/** What is beyond the picture is ground. */
	private void over(GC gc, Rectangle area, Scene scene) {
		gc.setBackground(surface.colour(palette, Ink.PAGE));
		int right = view.screenX(scene.bounds().right());
		int bottom = view.screenY(scene.bounds().bottom());
		if (right < area.width) {
			gc.fillRectangle(right, 0, area.width - right, area.height);
		}
		if (bottom < area.height) {
			gc.fillRectangle(0, bottom, area.width, area.height - bottom);
		}
	}

	private static boolean isOver(Part part) {
		return Heads.isHead(part) || part.kind() == Kind.TITLE;
	}

	/** Frames what is chosen, and where the cursor stands. */
	private void chosen(GC gc, boolean focused, boolean over) {
		gc.setAntialias(SWT.ON);
		Optional<Part> selected = diagram.selected();
		List<Part> chosen = diagram.chosen();
		for (Part part : chosen) {
			if (isOver(part) == over) {
				frame(gc, part, focused ? 2 : 1);
			}
		}
		if (selected.isEmpty()) {
			if (over == diagram.cursor().band() < 0) {
				emptyCell(gc);
			}
		} else if (!over && chosen.size() == 1 && chosen.get(0).kind() == Kind.STEP) {
			Box handle = handle(heads.onScreen(chosen.get(0)));
			gc.setBackground(surface.colour(palette, Ink.ACCENT));
			gc.fillOval(handle.x(), handle.y(), handle.width(), handle.height());
		}
		gc.setLineWidth(1);
	}

	/** Frames a part; a connector is drawn thicker instead. */
	void frame(GC gc, Part part, int width) {
		gc.setForeground(surface.colour(palette, Ink.ACCENT));
		if (part.kind() == Kind.LINK) {
			for (Mark mark : part.marks()) {
				if (mark instanceof Mark.Route route) {
					painter.paint(gc, List.of(new Mark.Route(route.points(), Ink.ACCENT, 2, true)), view.left(),
							view.top(), 0, 0, view.scale());
				}
			}
			return;
		}
		Box box = heads.onScreen(part);
		gc.setLineWidth(width);
		gc.drawRoundRectangle(box.x() - 3, box.y() - 3, box.width() + 5, box.height() + 5, 20, 20);
	}

	private void emptyCell(GC gc) {
		Box box = view.screen(diagram.cursorBox());
		gc.setForeground(surface.colour(palette, Ink.ACCENT));
		gc.setLineWidth(1);
		gc.setLineStyle(SWT.LINE_DASH);
		gc.drawRoundRectangle(box.x() - 3, box.y() - 3, box.width() + 5, box.height() + 5, 12, 12);
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setFont(surface.font(Face.SMALL));
		String hint = words.get(diagram.cursor().band() == Cursor.HEADS ? "hint.stage" : "hint.cell");
		Point size = gc.stringExtent(hint);
		if (size.x < box.width() && size.y < box.height()) {
			gc.drawString(hint, box.centreX() - size.x / 2, box.centreY() - size.y / 2, true);
		}
	}

	/** Where a new connector is drawn from. */
	static Box handle(Box card) {
		return new Box(card.right() - 2, card.centreY() - HANDLE / 2, HANDLE, HANDLE);
	}

	/** A frame around each thing that is another than in the other version, with a sign for what became of it. */
	private void marks(GC gc, Scene scene, boolean over) {
		Box seen = view.seen(0);
		for (Part part : scene.parts()) {
			if (isOver(part) != over || part.kind() == Kind.LINK || !over && !part.box().meets(seen)) {
				continue;
			}
			diagram.marking().of(part).ifPresent(kind -> {
				Box box = heads.onScreen(part);
				gc.setAntialias(SWT.ON);
				gc.setForeground(surface.colour(palette, kind.ink()));
				gc.setBackground(surface.colour(palette, kind.ink()));
				gc.setAlpha(part.kind() == Kind.BAND ? 0 : 36);
				gc.fillRoundRectangle(box.x() - 2, box.y() - 2, box.width() + 4, box.height() + 4, 14, 14);
				gc.setAlpha(255);
				gc.setLineWidth(2);
				gc.drawRoundRectangle(box.x() - 2, box.y() - 2, box.width() + 3, box.height() + 3, 14, 14);
				gc.setLineWidth(1);
				gc.setFont(surface.font(Face.SMALL));
				Point size = gc.stringExtent(kind.sign());
				int wide = size.x + 10;
				gc.fillRoundRectangle(box.x() - 6, box.y() - 8, wide, size.y, size.y, size.y);
				gc.setForeground(surface.colour(palette, Ink.PAGE));
				gc.drawString(kind.sign(), box.x() - 1, box.y() - 8, true);
			});
		}
	}

	/** A mark beside each thing with which something is wrong. */
	private void faults(GC gc, Scene scene, boolean over) {
		if (faults == null) {
			return;
		}
		Box seen = view.seen(0);
		for (Part part : scene.parts()) {
			if (isOver(part) == over && part.kind() != Kind.LINK && part.box().meets(seen) && wrong(part)) {
				Box box = heads.onScreen(part);
				gc.setAntialias(SWT.ON);
				painter.paint(gc,
						List.of(new Mark.Disc(0, 0, 9, Ink.BAD, Ink.PAGE),
								new Mark.Sign(Icon.WARN, -6, -7, 12, Ink.PAGE)),
						0, 0, box.right() - 2, box.y() + 2, Math.max(0.6, Math.min(1.2, view.scale())));
			}
		}
	}

	private boolean wrong(Part part) {
		return part.kind() != Kind.TITLE && part.kind() != Kind.FEELING && !(part.thing() instanceof String)
				&& !faults.of(part.thing()).isEmpty();
	}

	/** A part as it is dragged, moved by points of the screen. */
	void ghost(GC gc, Part part, int dx, int dy) {
		Box box = heads.onScreen(part);
		gc.setAlpha(150);
		painter.paint(gc, part.marks(), part.box().x(), part.box().y(), box.x() + dx, box.y() + dy, view.scale());
		gc.setAlpha(255);
	}

	/** Where what is dragged would come. */
	void drop(GC gc, Drop drop) {
		gc.setAntialias(SWT.ON);
		if (drop.link().isPresent()) {
			frame(gc, drop.link().get(), 2);
			return;
		}
		Box cell = view.screen(drop.cell());
		frame(gc, cell);
		gc.setBackground(surface.colour(palette, Ink.ACCENT));
		gc.fillRectangle(view.screenX(drop.line()) - 1, cell.y() + 4, 3, cell.height() - 8);
	}

	/** A frame of the screen that chooses, or takes what is dropped. */
	void frame(GC gc, Box box) {
		gc.setForeground(surface.colour(palette, Ink.ACCENT));
		gc.setBackground(surface.colour(palette, Ink.ACCENT));
		gc.setLineWidth(1);
		gc.setAlpha(30);
		gc.fillRectangle(box.x(), box.y(), box.width(), box.height());
		gc.setAlpha(255);
		gc.drawRectangle(box.x(), box.y(), box.width(), box.height());
	}

	/** A connector that is being drawn from a card to the pointer. */
	void line(GC gc, Box card, int x, int y) {
		gc.setAntialias(SWT.ON);
		gc.setForeground(surface.colour(palette, Ink.ACCENT));
		gc.setBackground(surface.colour(palette, Ink.ACCENT));
		gc.setLineWidth(2);
		gc.drawLine(card.right(), card.centreY(), x, y);
		gc.fillOval(x - 3, y - 3, 7, 7);
		gc.setLineWidth(1);
	}
}
