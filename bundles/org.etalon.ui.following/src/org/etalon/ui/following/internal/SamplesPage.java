// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.following.internal.FollowingWords.region;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.etalon.operations.following.DrawnSamples.Sample;
import org.etalon.operations.following.MaterialsStanding;
import org.etalon.operations.models.DrawSample.Drawn;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Prose;

/** The samples that were drawn of the materials of a model (clause 49), each drawn again to see that it is the same. */
final class SamplesPage {

	private final Pane pane;
	private final ListTable<Sample> table;
	private final Prose details;
	private Map<String, String> authorities = Map.of();

	SamplesPage(Composite parent) {
		pane = new Pane(parent, "funnel");
		Composite area = pane.content();
		GridLayoutFactory.fillDefaults().margins(0, Look.STEP).applyTo(area);
		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new ListTable<>(sash, word("page.samples"),
				List.of(ListTable.Column.of(word("column.sample"), 0, each -> each.record().id()),
						ListTable.Column.<Sample, LocalDate>of(word("column.drawn"), 12 * Look.STEP,
								each -> date(each.record().drawnOn()), each -> each.record().drawnOn()),
						ListTable.Column
								.<Sample, Integer>of(word("column.checked"), 12 * Look.STEP,
										each -> word("chart.of", number(each.record().size()),
												number(each.record().population())),
										each -> each.record().size())
								.atRight(),
						ListTable.Column
								.<Sample>of(word("column.again"), 18 * Look.STEP,
										each -> word(each.reproduced() ? "sample.same" : "sample.other"))
								.toned(each -> each.reproduced() ? Tone.GOOD : Tone.BAD)),
				each -> each.record().id(), each -> {
					// a sample leads nowhere else
				});
		details = new Prose(sash, word("details"));
		sash.setWeights(52, 48);
		table.onSelection(this::write);
		pane.blank(word("empty.samples"));
	}

	Composite control() {
		return pane;
	}

	/** Shows the samples of a model. */
	void show(MaterialsRows rows) {
		if (rows.samples().isEmpty()) {
			pane.blank(word("empty.samples"));
			return;
		}
		authorities = rows.all().stream()
				.collect(Collectors.toMap(each -> each.materials().objectId(), MaterialsStanding::authority));
		table.show(rows.samples());
		pane.show();
	}

	/** Shows nothing but a text. */
	void blank(String text) {
		pane.blank(text);
	}

	private void write(Optional<Sample> row) {
		details.clear();
		row.ifPresent(this::write);
		details.show();
	}

	private void write(Sample sample) {
		details.title(word("sample.title", sample.record().id()));
		details.line(sample.reproduced() ? "✓" : "!",
				word(sample.reproduced() ? "sample.same.what" : "sample.other.what"),
				sample.reproduced() ? Tone.GOOD : Tone.BAD);
		details.fact(word("sample.seed"), sample.record().seed());
		details.fact(word("sample.rule"),
				word("sample.size", number(sample.record().size()), number(sample.record().population()),
						Integer.toString(sample.record().confidence()), Integer.toString(sample.record().margin())));
		details.fact(word("sample.reading"),
				word("sample.reading." + sample.record().reading().replaceFirst(".*=", "")));
		details.fact("SHA-256", sample.record().listSha256());
		details.fact(word("sample.made"), MaterialsWords.made(sample.change()));
		if (!sample.trace().isEmpty()) {
			details.under(word("sample.formula"));
		}
		Map<String, List<Drawn>> regions = sample.members().stream()
				.collect(Collectors.groupingBy(Drawn::subject, TreeMap::new, Collectors.toList()));
		details.heading(word("sample.regions", number(regions.size())));
		regions.forEach((subject, members) -> {
			details.line(word("sample.region", subject.isEmpty() ? word("sample.federal") : region(subject),
					number(members.stream().filter(Drawn::selected).count()), number(members.size())));
			details.under(members.stream().filter(Drawn::selected).map(this::named).collect(Collectors.joining("; ")));
		});
	}

	/** A drawn one by its place, its authority and its object. */
	private String named(Drawn drawn) {
		String authority = authorities.getOrDefault(drawn.id(), "");
		return drawn.rank() + ". " + (authority.isEmpty() ? drawn.id() : authority + " (" + drawn.id() + ")");
	}

	void setFocus() {
		table.control().setFocus();
	}
}
