// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.stream.Stream;

import org.etalon.exchange.Texts;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.typical.ErrorSeverity;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalError;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalPackage.Literals;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.models.ModelWords;
import org.etalon.ui.common.Look;
import org.etalon.ui.typical.internal.Field.Type;

/** The list of typical errors with recommendations (43б). */
final class ErrorsOutline implements Outline {

	private final TypicalServiceModel model;
	private final Texts words;

	ErrorsOutline(TypicalServiceModel model, Texts words) {
		this.model = model;
		this.words = words;
	}

	@Override
	public List<Column> columns() {
		return List.of(new Column(words.get("errors.text"), 0),
				new Column(words.get("errors.severity"), 16 * Look.STEP),
				new Column(words.get("errors.points"), 9 * Look.STEP),
				new Column(words.get("errors.steps"), 9 * Look.STEP));
	}

	@Override
	public List<Node> nodes() {
		return model.getTypicalErrors().stream()
				.map(error -> new Node(error,
						List.of(text(error.getText()),
								error.isSetSeverity() ? ModelWords.value(error.getSeverity()).in(words.locale()) : "–",
								error.getPointsLost() == null ? "–" : FieldList.decimal(error.getPointsLost(), words),
								String.valueOf(steps().filter(step -> step.getErrors().contains(error)).count())),
						List.of(), false))
				.toList();
	}

	private String text(String said) {
		return said == null || said.isBlank() ? words.get("unsaid") : said.replaceAll("\\s+", " ");
	}

	private Stream<Step> steps() {
		return model.getJourney() == null ? Stream.of()
				: model.getJourney().getStages().stream().flatMap(stage -> stage.getSteps().stream());
	}

	/** The criteria of the three reference sheets. */
	static List<Criterion> criteria(TypicalServiceModel model) {
		return Stream.of(model.getRegulationSheet(), model.getLaboratorySheet(), model.getReceptionSheet())
				.filter(sheet -> sheet != null).map(SheetTemplate::getSections).flatMap(List::stream)
				.flatMap(section -> section.getCriteria().stream()).toList();
	}

	@Override
	public List<Add> adds() {
		return List.of(new Add("errors.add", at -> {
			TypicalError error = TypicalFactory.eINSTANCE.createTypicalError();
			error.setId(Ids.fresh(model, "error"));
			int index = at instanceof TypicalError before ? model.getTypicalErrors().indexOf(before) + 1 : -1;
			return new Edit(words.get("errors.add"))
					.add(model, Literals.TYPICAL_SERVICE_MODEL__TYPICAL_ERRORS, index, error).focus(error);
		}));
	}

	@Override
	public List<Field> fields(Object thing) {
		TypicalError error = (TypicalError) thing;
		FieldList list = new FieldList(words);
		list.text(Type.TEXT, "errors.text", error, Literals.TYPICAL_ERROR__TEXT);
		list.text(Type.TEXT, "errors.recommendation", error, Literals.TYPICAL_ERROR__RECOMMENDATION);
		ErrorSeverity[] all = ErrorSeverity.values();
		list.choice("errors.severity", list.named(all), error.isSetSeverity() ? error.getSeverity().ordinal() : -1,
				index -> list.edit("errors.severity").set(error, Literals.TYPICAL_ERROR__SEVERITY, all[index]));
		list.hundredths("errors.points.lost", error, Literals.TYPICAL_ERROR__POINTS_LOST);
		list.text(Type.TEXT, "errors.evidence", error, Literals.TYPICAL_ERROR__EVIDENCE);
		list.several("errors.steps", steps().filter(step -> step.getErrors().contains(error)).toList(),
				steps().toList(),
				step -> list.edit("errors.steps").add(step, Literals.STEP__ERRORS, -1, error).focus(error),
				step -> list.edit("errors.steps").remove(step, Literals.STEP__ERRORS, error).focus(error));
		list.several("errors.criteria", error, Literals.TYPICAL_ERROR__CRITERIA, criteria(model));
		return list.fields();
	}

	@Override
	public String heading(Object thing) {
		return text(((TypicalError) thing).getText());
	}

	@Override
	public Edit remove(Object thing) {
		Edit edit = new Edit(words.get("edit.remove"));
		return thing instanceof TypicalError error ? edit.delete(error) : edit;
	}

	@Override
	public Edit move(Object thing, int by) {
		Edit edit = new Edit(words.get("edit.move"));
		return thing instanceof TypicalError error ? edit.shift(error, by).focus(error) : edit;
	}

	@Override
	public String blank() {
		return "errors.none";
	}
}
