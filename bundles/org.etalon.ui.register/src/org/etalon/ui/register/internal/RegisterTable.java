// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LayerUtil;
import org.eclipse.nebula.widgets.nattable.layer.cell.ColumnOverrideLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.layer.config.DefaultColumnHeaderLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.register.internal.FoundObjects.Stretch;

/** The register as a table: only what is seen is asked for, so that its length does not matter. */
final class RegisterTable {

	private static final Texts WORDS = Language.words(RegisterTable.class);
	private static final String NUMBER = "number";
	private static final String BADGE = "badge";
	private static final int ROW_HEIGHT = 28;
	private static final int HEADER_HEIGHT = 32;

	private final RegisterModel model;
	private final NatTable table;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final ColumnHideShowLayer hidden;
	private final TableSpeech speech;
	private int shown;
	private final List<RegisterColumns.Column> columns = RegisterColumns.all();

	/**
	 * A cell of a row that is there.
	 *
	 * @param bounds where it is in the table
	 */
	record Cell(RegisterColumns.Column column, RegisterModel.Row row, Rectangle bounds) {
	}

	/** Does what is asked for in the table. */
	interface Actions {

		/** Opens an object. */
		void open(RegisterModel.Row row);

		/** Edits a cell; false if that is not done with its column. */
		boolean edit(Cell cell);

		/** Copies the selected rows. */
		void copy();

		/** Other rows are selected. */
		void selected();
	}

	RegisterTable(Composite parent, RegisterModel model, Actions actions) {
		this.model = model;
		DataLayer data = new DataLayer(new Cells());
		data.setDefaultRowHeight(ROW_HEIGHT);
		ColumnOverrideLabelAccumulator labels = new ColumnOverrideLabelAccumulator(data);
		for (int i = 0; i < columns.size(); i++) {
			data.setDefaultColumnWidthByPosition(i, columns.get(i).width());
			switch (columns.get(i).field().name()) {
			case "level", "certificateTo", "endYear" -> labels.registerColumnOverrides(i, NUMBER);
			case "certificateType" -> labels.registerColumnOverrides(i, BADGE);
			default -> {
				// text
			}
			}
		}
		data.setConfigLabelAccumulator(labels);
		ColumnReorderLayer reorder = new ColumnReorderLayer(data);
		hidden = new ColumnHideShowLayer(reorder);
		selection = new SelectionLayer(hidden, false);
		selection.addConfiguration(new RowOnlySelectionConfiguration());
		selection.addConfiguration(new RowOnlySelectionBindings() {

			@Override
			protected void configureColumnHeaderMouseClickBindings(UiBindingRegistry bindings) {
				// a click on a caption orders by its column
			}
		});
		viewport = new ViewportLayer(selection);
		viewport.setRegionName(GridRegion.BODY);

		IDataProvider captions = new DefaultColumnHeaderDataProvider(
				columns.stream().map(RegisterColumns.Column::caption).toArray(String[]::new));
		DefaultColumnHeaderDataLayer captionData = new DefaultColumnHeaderDataLayer(captions);
		captionData.setDefaultRowHeight(HEADER_HEIGHT);
		ColumnHeaderLayer header = new ColumnHeaderLayer(captionData, viewport, selection, false);
		header.addConfiguration(new DefaultColumnHeaderLayerConfiguration());
		SortHeaderLayer<Object> sorted = new SortHeaderLayer<>(header, new Sorting(), false);
		sorted.addConfiguration(new SingleClickSortConfiguration(RegisterTableStyle.header()));

		CompositeLayer all = new CompositeLayer(1, 2);
		all.setChildLayer(GridRegion.COLUMN_HEADER, sorted, 0, 0);
		all.setChildLayer(GridRegion.BODY, viewport, 0, 1);
		table = new NatTable(parent, all, false);
		table.addConfiguration(new RegisterTableStyle());
		table.addConfiguration(new AbstractRegistryConfiguration() {

			@Override
			public void configureRegistry(IConfigRegistry registry) {
				registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
						new PaddingDecorator(new TextPainter(false, true), 0, Look.STEP, 0, Look.STEP),
						DisplayMode.NORMAL, GridRegion.BODY);
				Style right = new Style();
				right.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
				registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, right, DisplayMode.NORMAL, NUMBER);
				registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
						new BadgePainter(row -> model.row(row).map(each -> each.object().certificateType())),
						DisplayMode.NORMAL, BADGE);
			}

			@Override
			public void configureUiBindings(UiBindingRegistry bindings) {
				bindings.unregisterKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.TAB));
				bindings.unregisterKeyBinding(new KeyEventMatcher(SWT.MOD2, SWT.TAB));
				bindings.registerFirstDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE),
						(natTable, event) -> {
							// a name is what one opens; it is edited by its key
							if (!cell().filter(each -> !each.column().field().name().equals("name")).map(actions::edit)
									.orElse(false)) {
								selected().ifPresent(actions::open);
							}
						});
			}
		});
		table.configure();
		table.setBackground(Look.page());
		table.addListener(SWT.KeyDown, event -> {
			boolean ctrl = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
			if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
				selected().ifPresent(actions::open);
			} else if (event.keyCode == SWT.F2) {
				cell().ifPresent(actions::edit);
			} else if (ctrl && event.keyCode == 'a') {
				selection.selectAll();
			} else if (ctrl && (event.keyCode == 'c' || event.keyCode == SWT.INSERT)) {
				actions.copy();
			}
		});
		table.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true; // the keyboard is not caught here
			}
		});
		speech = new TableSpeech(WORDS.get("table"), new Spoken());
		speech.answer(table.getAccessible());
		Look.called(table, WORDS.get("table"));
		selection.addLayerListener(event -> {
			if (event instanceof ISelectionEvent) {
				actions.selected();
				speech.moved(table.getAccessible());
			}
		});
		hide("typical", "act", "endYear", "excluded");
	}

	/** The columns in sight, in their order. */
	List<RegisterColumns.Column> inSight() {
		List<RegisterColumns.Column> seen = new ArrayList<>();
		for (int position = 0; position < hidden.getColumnCount(); position++) {
			seen.add(columns.get(hidden.getColumnIndexByPosition(position)));
		}
		return seen;
	}

	/** Shows a column or hides it; one always stays in sight. */
	void show(RegisterColumns.Column column, boolean shown) {
		int index = columns.indexOf(column);
		if (shown) {
			hidden.showColumnIndexes(List.of(index));
		} else if (hidden.getColumnCount() > 1) {
			hidden.hideColumnPositions(hidden.getColumnPositionByIndex(index));
		}
	}

	/** Order, width and choice of the columns, to be given back to {@link #arrange}. */
	Properties arrangement() {
		Properties state = new Properties();
		table.saveState("", state);
		return state;
	}

	/** Arranges the columns as they were. */
	void arrange(Properties state) {
		table.loadState("", state);
	}

	private void hide(String... names) {
		List<Integer> positions = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			if (List.of(names).contains(columns.get(i).field().name())) {
				positions.add(i);
			}
		}
		hidden.hideColumnPositions(positions.stream().mapToInt(Integer::intValue).toArray());
	}

	NatTable control() {
		return table;
	}

	/** The row that the cursor is on. */
	Optional<RegisterModel.Row> selected() {
		PositionCoordinate cursor = selection.getSelectionAnchor();
		return cursor.rowPosition < 0 ? Optional.empty() : model.row(cursor.rowPosition);
	}

	/** The cell that the cursor is on; brings it into view. */
	Optional<Cell> cell() {
		PositionCoordinate cursor = selection.getSelectionAnchor();
		Optional<RegisterModel.Row> row = selected();
		if (row.isEmpty() || cursor.columnPosition < 0) {
			return Optional.empty();
		}
		viewport.moveCellPositionIntoViewport(cursor.columnPosition, cursor.rowPosition);
		RegisterColumns.Column column = columns.get(selection.getColumnIndexByPosition(cursor.columnPosition));
		return bounds().map(bounds -> new Cell(column, row.get(), bounds));
	}

	/** Where the cell is that the cursor is on; empty if it is not in sight. */
	private Optional<Rectangle> bounds() {
		PositionCoordinate cursor = selection.getSelectionAnchor();
		return Optional.ofNullable(
				table.getBoundsByPosition(LayerUtil.convertColumnPosition(selection, cursor.columnPosition, viewport),
						LayerUtil.convertRowPosition(selection, cursor.rowPosition, viewport) + 1)); // under the
																										// captions
	}

	/** The selected rows, in order. */
	List<Stretch> selection() {
		return selection.getSelectedRowPositions().stream().sorted(Comparator.comparingInt(range -> range.start))
				.map(range -> new Stretch(range.start, range.end - range.start)).toList();
	}

	/** Selects a row and brings it into view. */
	void select(long row) {
		table.doCommand(new SelectRowsCommand(selection, 0, Math.toIntExact(row), false, false));
	}

	/**
	 * Other rows.
	 *
	 * @param anew whether something else was asked for: then all begins at the top
	 */
	void found(boolean anew) {
		int rows = selection.getRowCount();
		if (anew || rows != shown) {
			selection.clear(false);
		}
		shown = rows;
		table.refresh(false);
		if (anew) {
			viewport.setOriginY(0);
		}
		viewport.recalculateScrollBars();
	}

	/** Rows came in. */
	void loaded() {
		table.redraw();
		speech.moved(table.getAccessible());
	}

	/** What is read out. */
	private final class Spoken implements TableSpeech.Source {

		@Override
		public long rows() {
			return model.count();
		}

		@Override
		public List<String> captions() {
			return inSight().stream().map(RegisterColumns.Column::caption).toList();
		}

		@Override
		public int row() {
			return selection.getSelectionAnchor().rowPosition;
		}

		@Override
		public int column() {
			return Math.max(0, selection.getSelectionAnchor().columnPosition);
		}

		@Override
		public String text(int column) {
			return RegisterTable.this.selected().map(row -> RegisterColumns.text(inSight().get(column), row))
					.orElse(null);
		}

		@Override
		public String object() {
			return RegisterTable.this.selected().map(row -> row.object().name()).orElse(null);
		}

		@Override
		public int selected() {
			return selection.getSelectedRowCount();
		}

		@Override
		public Rectangle place() {
			return RegisterTable.this.bounds().map(bounds -> table.getDisplay().map(table, null, bounds)).orElse(null);
		}
	}

	/** The cells of the rows as far as they are there. */
	private final class Cells implements IDataProvider {

		@Override
		public Object getDataValue(int column, int row) {
			return model.row(row).map(each -> RegisterColumns.text(columns.get(column), each))
					.orElse(column == 0 ? "…" : "");
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			// the table only shows: an object is edited on its own screen
			throw new UnsupportedOperationException();
		}

		@Override
		public int getColumnCount() {
			return columns.size();
		}

		@Override
		public int getRowCount() {
			return Math.toIntExact(model.count());
		}
	}

	/** A click on a caption orders by its column. */
	private final class Sorting implements ISortModel {

		@Override
		public List<Integer> getSortedColumnIndexes() {
			for (int i = 0; i < columns.size(); i++) {
				if (columns.get(i).field().equals(model.sort())) {
					return List.of(i);
				}
			}
			return List.of();
		}

		@Override
		public boolean isColumnIndexSorted(int column) {
			return columns.get(column).field().equals(model.sort());
		}

		@Override
		public SortDirectionEnum getSortDirection(int column) {
			return !isColumnIndexSorted(column) ? SortDirectionEnum.NONE
					: model.descending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
		}

		@Override
		public int getSortOrder(int column) {
			return 0;
		}

		@Override
		public void sort(int column, SortDirectionEnum direction, boolean accumulate) {
			// behind descending there is no third one: a click turns the order round, and a remembered one stays
			model.sort(columns.get(column).field(), direction == SortDirectionEnum.DESC);
		}

		@Override
		public void clear() {
			// there is always an order
		}

		@Override
		public List<Comparator> getComparatorsForColumnIndex(int column) {
			return List.of();
		}

		@Override
		public Comparator<?> getColumnComparator(int column) {
			return null;
		}
	}
}
