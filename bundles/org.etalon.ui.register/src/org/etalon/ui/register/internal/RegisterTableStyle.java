// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortIconPainter;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** Colours and fonts of the table: those of the system and the theme, lines that stand back. */
final class RegisterTableStyle extends DefaultNatTableStyleConfiguration {

	RegisterTableStyle() {
		bgColor = Look.page();
		fgColor = Look.text();
		font = JFaceResources.getDialogFont();
		hAlign = HorizontalAlignmentEnum.LEFT;
		cellPainter = new PaddingDecorator(new TextPainter(), 0, Look.STEP, 0, Look.STEP);
	}

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		super.configureRegistry(registry);
		registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, Look.ground(Tone.PLAIN));
		style(registry, DisplayMode.NORMAL, GridRegion.COLUMN_HEADER, Look.page(), Look.faint());
		style(registry, DisplayMode.SELECT, GridRegion.COLUMN_HEADER, Look.page(), Look.faint());
		style(registry, DisplayMode.SELECT, GridRegion.BODY, Look.ground(Tone.ACCENT), Look.text());
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, header(), DisplayMode.NORMAL,
				GridRegion.COLUMN_HEADER);
	}

	/** A caption with the sign of the order. */
	static ICellPainter header() {
		return new PaddingDecorator(
				new SortableHeaderTextPainter(new TextPainter(), CellEdgeEnum.RIGHT, new OrderSign()), 0, Look.STEP, 0,
				Look.STEP);
	}

	/** Arrows of our family, which are seen in both themes: those of the table are black. */
	private static final class OrderSign extends SortIconPainter {

		@Override
		protected Image selectUpImage(int order) {
			return Look.icon("arrow-up");
		}

		@Override
		protected Image selectDownImage(int order) {
			return Look.icon("arrow-down");
		}
	}

	private static void style(IConfigRegistry registry, DisplayMode mode, String region, Color ground, Color front) {
		Style style = new Style();
		style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, ground);
		style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, front);
		style.setAttributeValue(CellStyleAttributes.FONT, JFaceResources.getDialogFont());
		style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, region);
	}
}
