// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Part;

/**
 * The diagram for those who hear it: a list of its parts, each saying what it is, where it is seen, whether it is
 * chosen and whether the cursor stands on it.
 */
final class Heard {

	private final Canvas canvas;
	private final Diagram diagram;
	private final Heads heads;
	private final Supplier<String> name;

	Heard(Canvas canvas, Diagram diagram, Heads heads, Supplier<String> name) {
		this.canvas = canvas;
		this.diagram = diagram;
		this.heads = heads;
		this.name = name;
		Accessible accessible = canvas.getAccessible();
		accessible.addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = part(e.childID).map(Part::says).orElseGet(name);
			}
		});
		accessible.addAccessibleControlListener(new Parts());
		Function<String, Rectangle> places = this::place;
		canvas.setData("org.etalon.places", places);
	}

	/** Where the first part is on the canvas that begins to say so; null if none does. */
	private Rectangle place(String says) {
		return parts().stream().filter(part -> part.says().startsWith(says)).findFirst().map(heads::onScreen)
				.map(box -> new Rectangle(box.x(), box.y(), box.width(), box.height())).orElse(null);
	}

	/** The cursor stands elsewhere, or something else is chosen. */
	void changed() {
		canvas.getAccessible().selectionChanged();
		if (canvas.isFocusControl()) {
			canvas.getAccessible().setFocus(focus());
		}
	}

	private List<Part> parts() {
		return diagram.scene() == null ? List.of() : diagram.scene().parts();
	}

	private Optional<Part> part(int child) {
		return child >= 0 && child < parts().size() ? Optional.of(parts().get(child)) : Optional.empty();
	}

	private int focus() {
		return diagram.selected().map(parts()::indexOf).filter(index -> index >= 0).orElse(ACC.CHILDID_SELF);
	}

	private final class Parts extends AccessibleControlAdapter {

		@Override
		public void getRole(AccessibleControlEvent e) {
			e.detail = e.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
		}

		@Override
		public void getValue(AccessibleControlEvent e) {
			e.result = part(e.childID).map(Part::says).orElseGet(name);
		}

		@Override
		public void getChildCount(AccessibleControlEvent e) {
			e.detail = parts().size();
		}

		@Override
		public void getChildren(AccessibleControlEvent e) {
			e.children = IntStream.range(0, parts().size()).boxed().toArray();
		}

		@Override
		public void getChildAtPoint(AccessibleControlEvent e) {
			Point at = canvas.toControl(e.x, e.y);
			e.childID = IntStream.range(0, parts().size())
					.filter(index -> heads.onScreen(parts().get(index)).contains(at.x, at.y))
					.reduce((one, other) -> other).orElse(ACC.CHILDID_SELF);
		}

		@Override
		public void getLocation(AccessibleControlEvent e) {
			Optional<Part> part = part(e.childID);
			Box box = part.map(heads::onScreen).orElseGet(() -> new Box(0, 0, canvas.getSize().x, canvas.getSize().y));
			Point at = canvas.toDisplay(box.x(), box.y());
			e.x = at.x;
			e.y = at.y;
			e.width = box.width();
			e.height = box.height();
		}

		@Override
		public void getFocus(AccessibleControlEvent e) {
			e.childID = canvas.isFocusControl() ? focus() : ACC.CHILDID_NONE;
		}

		@Override
		public void getSelection(AccessibleControlEvent e) {
			int[] chosen = diagram.chosen().stream().mapToInt(parts()::indexOf).filter(index -> index >= 0).toArray();
			e.childID = chosen.length == 0 ? ACC.CHILDID_NONE : chosen.length == 1 ? chosen[0] : ACC.CHILDID_MULTIPLE;
			e.children = IntStream.of(chosen).boxed().toArray();
		}

		@Override
		public void getState(AccessibleControlEvent e) {
			Optional<Part> part = part(e.childID);
			e.detail = ACC.STATE_FOCUSABLE;
			if (part.isPresent()) {
				e.detail |= ACC.STATE_SELECTABLE | (diagram.chosen().contains(part.get()) ? ACC.STATE_SELECTED : 0)
						| (canvas.isFocusControl() && focus() == e.childID ? ACC.STATE_FOCUSED : 0);
			} else {
				e.detail |= ACC.STATE_MULTISELECTABLE | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
			}
		}
	}
}
