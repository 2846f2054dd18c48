// SPDX-License-Identifier: EPL-2.0

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;

/** Whether everything in front has the room it needs: texts are read to their end, nothing runs out of its place, colours are seen. */
final class Fit {

	/** Points that a theme may take for itself. */
	private static final int TOLERANCE = 2;

	private final Display display;
	private final List<String> lines = new ArrayList<>();

	Fit(Display display) {
		this.display = display;
	}

	/** What has not, a line each. */
	String lacking() {
		for (Shell shell : display.getShells()) {
			if (shell.isVisible()) {
				look(shell);
			}
		}
		return String.join("\n", lines);
	}

	private void look(Control control) {
		Point size = control.getSize();
		if (!control.isVisible() || size.x <= 0 || size.y <= 0) {
			return;
		}
		String text = switch (control) {
		case Label label -> label.getText();
		case Button button -> button.getText();
		case Link link -> link.getText();
		default -> "";
		};
		if (!text.isBlank() && isCut(control, size)) {
			lines.add("cut: " + told(control, text));
		}
		if (runsOut(control, size)) {
			lines.add("runs out: " + told(control, text));
		}
		if (control instanceof Table table && table.getHeaderVisible()) {
			heads(table);
		}
		if (control instanceof Table table) {
			colours(table);
		}
		if (control instanceof Composite composite) {
			for (Control each : composite.getChildren()) {
				look(each);
			}
		}
	}

	private static boolean isCut(Control control, Point size) {
		if ((control.getStyle() & SWT.WRAP) != 0 || control instanceof Link) {
			return control.computeSize(size.x, SWT.DEFAULT).y > size.y + TOLERANCE;
		}
		return control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x > size.x + TOLERANCE;
	}

	private static boolean runsOut(Control control, Point size) {
		Composite parent = control.getParent();
		if (parent == null || control instanceof Shell || parent instanceof ScrolledComposite
				|| parent instanceof CTabFolder && !(control instanceof ToolBar)) {
			return false;
		}
		if (parent instanceof CTabFolder folder) { // the sign of the tabs for which there is no room
			return control.getLocation().x + size.x > folder.getSize().x;
		}
		Rectangle room = parent.getClientArea();
		Point at = control.getLocation();
		return at.x + size.x > room.x + room.width + TOLERANCE || at.y + size.y > room.y + room.height + TOLERANCE;
	}

	private void heads(Table table) {
		GC gc = new GC(table);
		for (TableColumn column : table.getColumns()) {
			if (column.getWidth() > 0 && gc.textExtent(column.getText()).x > column.getWidth()) {
				lines.add("cut: head " + column.getText());
			}
		}
		gc.dispose();
	}

	/** Cells with a colour of their own that is not seen. */
	private void colours(Table table) {
		Image seen = new Image(display, table.getSize().x, table.getSize().y);
		GC gc = new GC(table);
		gc.copyArea(seen, 0, 0);
		gc.dispose();
		ImageData data = seen.getImageData();
		seen.dispose();
		for (int row = table.getTopIndex(); row < table.getItemCount(); row++) {
			TableItem item = table.getItem(row);
			for (int column = 0; column < table.getColumnCount(); column++) {
				Rectangle place = item.getTextBounds(column).intersection(table.getClientArea());
				Color own = item.getForeground(column);
				if (!item.getText(column).isBlank() && !place.isEmpty() && !table.isSelected(row)
						&& !own.equals(item.getForeground())
						&& !isIn(data, place, own.getRGB(), item.getForeground().getRGB())) {
					lines.add("no colour: " + told(table, item.getText(column)));
				}
			}
			if (item.getBounds(0).y > table.getClientArea().height) {
				break;
			}
		}
	}

	/** Whether something is painted in a colour rather than in another one. */
	private static boolean isIn(ImageData data, Rectangle place, RGB own, RGB other) {
		for (int y = place.y; y < Math.min(place.y + place.height, data.height); y++) {
			for (int x = place.x; x < Math.min(place.x + place.width, data.width); x++) {
				RGB point = data.palette.getRGB(data.getPixel(x, y));
				if (distance(point, own) * 3 < distance(point, other)) {
					return true;
				}
			}
		}
		return false;
	}

	private static int distance(RGB one, RGB other) {
		return Math.abs(one.red - other.red) + Math.abs(one.green - other.green) + Math.abs(one.blue - other.blue);
	}

	private static String told(Control control, String text) {
		StringBuilder place = new StringBuilder(control.getClass().getSimpleName()).append(" «")
				.append(text.length() > 60 ? text.substring(0, 60) + "…" : text).append("»");
		for (Composite each = control.getParent(); each != null; each = each.getParent()) {
			if (each.getClass().getName().startsWith("org.etalon") || each instanceof Shell) {
				return place + " in " + each.getClass().getSimpleName();
			}
		}
		return place.toString();
	}
}
