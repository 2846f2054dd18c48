// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.Proposal;
import org.etalon.model.typical.TypicalPackage.Literals;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.ObjectKind;
import org.etalon.operations.models.ModelWords;
import org.etalon.ui.common.Look;
import org.etalon.ui.typical.internal.Field.Type;

/** What is said of a model as a whole: whose it is, where it is in its life (43-45), what regions propose. */
final class LifeOutline implements Outline {

	private static final List<ObjectKind> KINDS = List.of(ObjectKind.values());

	private final TypicalServiceModel model;
	private final Texts words;

	LifeOutline(TypicalServiceModel model, Texts words) {
		this.model = model;
		this.words = words;
	}

	@Override
	public List<Column> columns() {
		return List.of(new Column(words.get("life.what"), 0), new Column(words.get("life.from"), 18 * Look.STEP),
				new Column(words.get("life.decision"), 14 * Look.STEP));
	}

	@Override
	public List<Node> nodes() {
		List<Node> nodes = new ArrayList<>();
		nodes.add(new Node(model,
				List.of(words.get("life.model"), shown(model.getCurator()),
						model.getState() == null ? "" : model.getState().caption().in(words.locale())),
				List.of(), false));
		List<Node> proposals = model.getProposals().stream()
				.map(each -> new Node(each,
						List.of(shown(each.getText()),
								each.getSubject() == null ? shown(each.getAuthor()) : each.getSubject().name(),
								ModelWords.value(each.getDecision()).in(words.locale())),
						List.of(), false))
				.toList();
		nodes.add(new Node("proposals", List.of(words.get("life.proposals", String.valueOf(proposals.size())), "", ""),
				proposals, proposals.isEmpty()));
		return nodes;
	}

	private String shown(Object value) {
		return value == null ? "" : FieldText.shown(value, words.locale()).replaceAll("\\s+", " ");
	}

	@Override
	public List<Add> adds() {
		return List.of();
	}

	@Override
	public List<Field> fields(Object thing) {
		FieldList list = new FieldList(words);
		switch (thing) {
		case TypicalServiceModel of -> {
			list.text(Type.LINE, "life.name", of, Literals.TYPICAL_SERVICE_MODEL__NAME);
			list.choice("life.kind", KINDS.stream().map(this::shown).toList(),
					of.getObjectKind() == null ? -1 : KINDS.indexOf(of.getObjectKind()), index -> list.edit("life.kind")
							.set(of, Literals.TYPICAL_SERVICE_MODEL__OBJECT_KIND, KINDS.get(index)));
			list.text(Type.LINE, "life.curator", of, Literals.TYPICAL_SERVICE_MODEL__CURATOR);
			list.text(Type.LINE, "life.storage", of, Literals.TYPICAL_SERVICE_MODEL__STORAGE);
			list.note("life.days", days());
			list.add(new Field(words.get("life.changes"), Type.TEXT, List.of(), String.join("\n", of.getChanges()),
					this::changes));
		}
		case Proposal proposal -> {
			note(list, "life.proposal", proposal.getText());
			note(list, "life.from", proposal.getSubject() == null ? null : proposal.getSubject().name());
			note(list, "life.author", proposal.getAuthor());
			note(list, "life.received", proposal.getReceivedOn());
			note(list, "life.decision", ModelWords.value(proposal.getDecision()).in(words.locale()));
			note(list, "life.reason", proposal.getReason());
			note(list, "life.change", proposal.getChange());
		}
		default -> {
			// a heading
		}
		}
		return list.fields();
	}

	private void note(FieldList list, String key, Object value) {
		if (value != null) {
			list.note(key, FieldText.shown(value, words.locale()));
		}
	}

	private Edit changes(String typed) {
		Edit edit = new Edit(words.get("edit.field", words.get("life.changes")));
		var feature = Literals.TYPICAL_SERVICE_MODEL__CHANGES;
		List.copyOf(model.getChanges()).forEach(each -> edit.remove(model, feature, each));
		Arrays.stream(typed.split("\\R")).map(String::strip).filter(line -> !line.isEmpty())
				.forEach(line -> edit.add(model, feature, -1, line));
		return edit;
	}

	/** What happened so far, each with its day. */
	private String days() {
		List<String> days = new ArrayList<>();
		day(days, "life.state", model.getState() == null ? null : model.getState().caption().in(words.locale()));
		day(days, "life.edition", model.getEdition());
		day(days, "life.replaces", model.getReplaces() == null ? null : model.getReplaces().getId());
		day(days, "life.submitted", model.getSubmittedOn());
		day(days, "life.considered", model.getConsideredOn());
		day(days, "life.feedback", model.getFeedbackUntil());
		day(days, "life.approved", model.getApprovedOn());
		day(days, "life.protocol", model.getProtocol());
		return days.stream().collect(Collectors.joining("\n"));
	}

	private void day(List<String> days, String key, Object value) {
		if (value != null) {
			days.add(words.get(key, FieldText.shown(value, words.locale())));
		}
	}

	@Override
	public String heading(Object thing) {
		return switch (thing) {
		case TypicalServiceModel of -> of.getName() == null ? words.get("unnamed") : of.getName();
		case Proposal proposal -> words.get("life.proposal");
		default -> words.get("life.about");
		};
	}

	@Override
	public Edit remove(Object thing) {
		return new Edit(words.get("edit.remove")); // what happened stays
	}

	@Override
	public Edit move(Object thing, int by) {
		return new Edit(words.get("edit.move"));
	}

	@Override
	public String blank() {
		return "life.about";
	}
}
