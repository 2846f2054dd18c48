// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.xlsx.XlsxTableWriter;
import org.etalon.exchange.xlsx.XlsxTableWriter.Column;
import org.etalon.exchange.xlsx.XlsxTableWriter.Kind;
import org.etalon.norm.Problem;
import org.etalon.norm.Stage;
import org.etalon.scoring.Outcome;

/** Results as XLSX: the columns of the CSV, then name, authority and the columns the check does not know. */
public final class XlsxResult implements ReportSink {

	private final XlsxTableWriter table;
	private final List<String> extra;
	/** Version and beginning of the hash by the id of a variant. */
	private final Map<String, List<String>> stamps = new HashMap<>();

	/**
	 * Begins a result.
	 *
	 * @param out     where to write; closed with this
	 * @param product name of the product
	 * @param extra   captions of the columns the check does not know
	 * @param stamps  of all variants that can score a row, whose version and hash it names then; none if an id says
	 *                enough
	 */
	public XlsxResult(OutputStream out, String product, List<String> extra, List<VariantStamp> stamps)
			throws IOException {
		this.extra = List.copyOf(extra);
		for (VariantStamp each : stamps) {
			this.stamps.put(each.id(), List.of(each.version(), each.beginning()));
		}
		List<Column> columns = new ArrayList<>();
		for (String name : ResultColumns.names(!stamps.isEmpty())) {
			columns.add(new Column(name, Math.max(12, name.length() + 4), kind(name)));
		}
		columns.add(new Column("name", 60, Kind.TEXT));
		columns.add(new Column("authority", 40, Kind.TEXT));
		for (String caption : this.extra) {
			columns.add(new Column(caption, 20, Kind.TEXT));
		}
		this.table = new XlsxTableWriter(out, product, "etalon", columns);
	}

	private static Kind kind(String column) {
		return switch (column) {
		case "regulation_points", "reception_points", "laboratory_points", "monitoring_points", "level", "gap_days",
				"no_increase_used" ->
			Kind.INTEGER;
		case "valid_from", "valid_to" -> Kind.DATE;
		default -> Kind.TEXT;
		};
	}

	@Override
	public void row(CheckedRow checked) throws IOException {
		Outcome outcome = checked.outcome();
		RegisterRow row = checked.row();
		List<Object> cells = new ArrayList<>();
		cells.add(row.id());
		cells.add(row.submission().kind().name());
		cells.add(outcome.variant());
		for (Stage stage : Stage.values()) {
			cells.add(outcome.points(stage));
		}
		cells.add(outcome.level().percent());
		cells.add(outcome.decision().name());
		cells.add(outcome.reason() == null ? null : outcome.reason().name());
		cells.add(outcome.clause().number());
		cells.add(outcome.validFrom());
		cells.add(outcome.validTo());
		cells.add(outcome.gapDays());
		cells.add(outcome.noIncreaseUsed());
		cells.add(outcome.warnings().isEmpty() ? null : ResultColumns.problems(outcome));
		cells.addAll(stamps.getOrDefault(outcome.variant(), List.of()));
		cells.add(row.name());
		cells.add(row.authority());
		for (String caption : extra) {
			cells.add(row.extra().get(caption));
		}
		table.row(cells);
	}

	@Override
	public void problem(Problem problem) {
		// rejected rows stand only among the rejects
	}

	@Override
	public void finish(RunReport report) {
		// a table has nothing after its rows
	}

	@Override
	public void close() throws IOException {
		table.close();
	}
}
