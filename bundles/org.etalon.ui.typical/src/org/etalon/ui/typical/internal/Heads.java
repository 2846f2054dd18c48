// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.journey.scene.Scene;

/** The heads of columns and rows: they stay at the edges of what is seen while the rest moves. */
final class Heads {

	/** How far from the upper edge they stay, points of the screen. */
	private static final int MARGIN = 6;
	/** What is left free under and beside them, points of the picture. */
	private static final int GAP = 12;

	private final Diagram diagram;
	private final Viewport view;

	Heads(Diagram diagram, Viewport view) {
		this.diagram = diagram;
		this.view = view;
	}

	/** Whether a part stays at the edge. */
	static boolean isHead(Part part) {
		return part.kind() == Kind.BAND || part.kind() == Kind.STAGE;
	}

	private double top() {
		return Math.max(diagram.scene().heads().y(), view.top() + MARGIN / view.scale());
	}

	private boolean stuck() {
		return top() > diagram.scene().heads().y();
	}

	/** A part on the screen, where its head stays if it is one. */
	Box onScreen(Part part) {
		Box box = part.box();
		if (part.kind() == Kind.BAND) {
			return view.screen(new Box((int) Math.round(view.left()), box.y(), box.width(), box.height()));
		}
		if (part.kind() == Kind.STAGE) {
			return view.screen(new Box(box.x(), (int) Math.max(box.y(), top()), box.width(), box.height()));
		}
		return view.screen(box);
	}

	/** What of the screen they leave free for the cells. */
	Rectangle free(int width, int height) {
		int left = (int) (diagram.scene().heads().x() * view.scale() - 4 * view.scale());
		int top = Math.max(0, view.screenY(top() + diagram.scene().heads().height()) + MARGIN);
		return new Rectangle(left, top, Math.max(0, width - left), Math.max(0, height - top));
	}

	/** Moves as little as is needed to see what the cursor stands on, beside them. */
	void reveal() {
		Box heads = diagram.scene().heads();
		boolean grid = diagram.cursor().band() >= 0;
		int height = grid && view.top() > heads.y() - heads.height() ? heads.height() + GAP : 0;
		view.reveal(diagram.cursorBox(), diagram.cursor().band() >= Cursor.HEADS ? heads.x() : 0, height);
	}

	/** Paints them. */
	void paint(GC gc, ScenePainter painter, Surface surface, Palette palette, Rectangle area) {
		Scene scene = diagram.scene();
		Box heads = scene.heads();
		double top = top();
		int left = (int) ((heads.x() - 4) * view.scale());
		int below = view.screenY(top + heads.height());
		gc.setBackground(surface.colour(palette, Ink.PAGE));
		if (stuck()) {
			gc.fillRectangle(0, 0, area.width, below + 5);
			gc.setBackground(surface.colour(palette, Ink.RULE));
			gc.fillRectangle(0, below + 5, area.width, 1);
		}
		paint(gc, painter, Kind.STAGE, top - heads.y());
		gc.setClipping(0, stuck() ? below + 6 : 0, area.width, area.height);
		gc.setBackground(surface.colour(palette, Ink.PAGE));
		int from = Math.max(stuck() ? below + 6 : 0, view.screenY(heads.y()));
		if (view.left() > 0) {
			gc.fillRectangle(0, from, left, area.height);
		}
		paint(gc, painter, Kind.BAND, 0);
		gc.setClipping((Rectangle) null);
		if (view.left() > 0) {
			gc.setBackground(surface.colour(palette, Ink.PAGE));
			int y = view.screenY(top);
			gc.fillRectangle(0, y, left, Math.max(0, below - y));
		}
	}

	private void paint(GC gc, ScenePainter painter, Kind kind, double down) {
		Box seen = view.seen(0);
		for (Part part : diagram.scene().parts()) {
			Box box = part.box();
			boolean visible = kind == Kind.BAND ? box.y() < seen.bottom() && box.bottom() > seen.y()
					: box.x() < seen.right() && box.right() > seen.x();
			if (part.kind() == kind && visible) {
				double fromX = kind == Kind.BAND ? 0 : view.left();
				double fromY = kind == Kind.BAND ? view.top() : view.top() - down;
				painter.paint(gc, part.marks().subList(0, 1), fromX, fromY, 0, 0, view.scale());
				painter.paint(gc, part.marks().subList(1, part.marks().size()), fromX - along(part, true),
						fromY - along(part, false), 0, 0, view.scale());
			}
		}
	}

	/** How far the texts of a head go along with what is seen, so that nobody has to look for them. */
	private double along(Part head, boolean across) {
		Box box = head.box();
		Box heads = diagram.scene().heads();
		if (across != (head.kind() == Kind.STAGE)) {
			return 0;
		}
		double hidden = across ? view.left() + heads.x() - box.x()
				: view.top() + (view.top() > heads.y() ? heads.height() + GAP : 0) - box.y();
		int needed = head.marks().stream().filter(Mark.Words.class::isInstance).map(Mark.Words.class::cast)
				.mapToInt(words -> across ? words.x() + words.width() - box.x() : words.baseline() - box.y()).max()
				.orElse(0) + GAP;
		return Math.clamp(hidden, 0, Math.max(0, (across ? box.width() : box.height()) - needed));
	}
}
