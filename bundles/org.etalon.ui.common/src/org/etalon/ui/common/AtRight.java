// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Puts controls side by side at the right end of their place, in a further line what does not fit: letters may be large
 * and windows narrow. A control may have {@link RowData}.
 */
public final class AtRight extends Layout {

	private final int spacing;

	/** @param spacing points between the controls */
	public AtRight(int spacing) {
		this.spacing = spacing;
	}

	@Override
	protected Point computeSize(Composite composite, int width, int height, boolean changed) {
		List<Control> controls = controls(composite);
		List<Point> sizes = sizes(controls, changed);
		int wide = 0;
		int high = -spacing;
		for (List<Point> line : lines(sizes, width == SWT.DEFAULT ? Integer.MAX_VALUE : width, spacing)) {
			wide = Math.max(wide, width(line));
			high += spacing + height(line);
		}
		return new Point(width == SWT.DEFAULT ? wide : width, height == SWT.DEFAULT ? Math.max(0, high) : height);
	}

	@Override
	protected void layout(Composite composite, boolean changed) {
		List<Control> controls = controls(composite);
		Rectangle room = composite.getClientArea();
		int at = 0;
		int y = room.y;
		for (List<Point> line : lines(sizes(controls, changed), room.width, spacing)) {
			int x = room.x + Math.max(0, room.width - width(line));
			for (Point size : line) {
				controls.get(at++).setBounds(x, y + (height(line) - size.y) / 2, size.x, size.y);
				x += size.x + spacing;
			}
			y += height(line) + spacing;
		}
	}

	/** What stands in which line. */
	static List<List<Point>> lines(List<Point> sizes, int room, int spacing) {
		List<List<Point>> lines = new ArrayList<>();
		int left = -1;
		for (Point size : sizes) {
			if (lines.isEmpty() || left < spacing + size.x) {
				lines.add(new ArrayList<>());
				left = room - size.x;
			} else {
				left -= spacing + size.x;
			}
			lines.getLast().add(size);
		}
		return lines;
	}

	private int width(List<Point> line) {
		return line.stream().mapToInt(each -> each.x).sum() + spacing * (line.size() - 1);
	}

	private static int height(List<Point> line) {
		return line.stream().mapToInt(each -> each.y).max().orElse(0);
	}

	private static List<Control> controls(Composite composite) {
		return Arrays.stream(composite.getChildren())
				.filter(each -> !(each.getLayoutData() instanceof RowData data && data.exclude)).toList();
	}

	private static List<Point> sizes(List<Control> controls, boolean changed) {
		return controls.stream().map(each -> {
			RowData data = each.getLayoutData() instanceof RowData given ? given : new RowData();
			return each.computeSize(data.width, data.height, changed);
		}).toList();
	}
}
