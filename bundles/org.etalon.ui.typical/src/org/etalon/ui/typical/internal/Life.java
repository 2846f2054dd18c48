// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.exchange.report.ModelFinding;
import org.etalon.model.typical.Proposal;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.models.ChangeModel;
import org.etalon.operations.models.ChangeModel.Hurdles;
import org.etalon.operations.models.ChangeModel.Proposed;
import org.etalon.operations.models.ChangeModel.Target;
import org.etalon.operations.models.EditModel;
import org.etalon.operations.models.StoredModel;
import org.etalon.operations.models.StoredModel.StoredProposal;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.State;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Work;

/**
 * The life of an edition (clauses 43-45): what its state allows is offered, what keeps it from being done is named with
 * its clause before anybody tries.
 */
final class Life {

	private static final Texts WORDS = Language.words(Life.class);
	/** How many errors a dialog names. */
	private static final int SHOWN = 6;

	private final Shell shell;
	private final KeptOrigin origin;
	private final BooleanSupplier saved;
	private final Runnable done;

	/**
	 * @param saved saves what is not; false if it still is not
	 * @param done  reads the edition anew
	 */
	Life(Shell shell, KeptOrigin origin, BooleanSupplier saved, Runnable done) {
		this.shell = shell;
		this.origin = origin;
		this.saved = saved;
		this.done = done;
	}

	private StoredModel model() {
		return origin.stored();
	}

	private Data data() {
		return origin.data();
	}

	/** What may happen next, in the order of the clauses. */
	List<Event> events() {
		return model().possible();
	}

	/** Whether proposals of regions are collected at the moment. */
	boolean collects() {
		return model().state() == State.CONSIDERED;
	}

	/** Whether proposals are decided: from the first one until the approval. */
	boolean decides() {
		return !model().proposals().isEmpty() && model().state() != State.APPROVED;
	}

	/** Whether it is published: then the next edition can begin. */
	boolean isPublished() {
		return model().state() == State.APPROVED;
	}

	/** What is to be known of the state: until when proposals are collected, that it does not change any longer. */
	String standing() {
		return switch (model().state()) {
		case APPROVED -> WORDS.get("standing.APPROVED", model().edition());
		case SUBMITTED -> WORDS.get("standing.SUBMITTED");
		case CONSIDERED ->
			WORDS.get("standing.CONSIDERED", FieldText.shown(model().feedbackUntil(), Language.current()),
					String.valueOf(model().proposals().size()), String.valueOf(model().open()));
		case FEEDBACK_CLOSED -> WORDS.get(
				model().open() > 0 ? "standing.FEEDBACK_CLOSED.open"
						: model().accepted() > 0 ? "standing.FEEDBACK_CLOSED.accepted" : "standing.FEEDBACK_CLOSED",
				String.valueOf(model().open()), String.valueOf(model().accepted()));
		case REVISED -> WORDS.get("standing.REVISED");
		case DRAFT -> origin.model().isComplete() ? WORDS.get("standing.DRAFT.complete")
				: WORDS.get("standing.DRAFT", String.valueOf(origin.model().getMissing().size()));
		default -> WORDS.get("standing.PILOT_CERTIFIED");
		};
	}

	private Target target(LocalDate on, String reason, Conditions conditions) {
		return new Target(model().id(), model().edition(), on, reason, conditions);
	}

	/** What happens is asked for and written down; before, what keeps it from happening is said. */
	void move(Event event) {
		if (!saved.getAsBoolean()) {
			return;
		}
		Data data = data();
		Work.of(WORDS.get("reading"),
				progress -> new ChangeModel().hurdles(data.store(), target(data.today(), "", data.conditions()), event))
				.quietly().then(hurdles -> ask(event, hurdles)).start();
	}

	private void ask(Event event, Hurdles hurdles) {
		if (shell.isDisposed()) {
			return;
		}
		AskDialog ask = new AskDialog(shell, WORDS.get("event." + event + ".title"), WORDS.get("event." + event),
				WORDS.get("event." + event + ".action")).date("on", WORDS.get("event.on"), data().today());
		if (event == Event.SUBMIT) {
			ask.needed("storage", WORDS.get("event.storage"),
					origin.model().getStorage() == null ? "" : origin.model().getStorage(),
					WORDS.get("event.storage.hint"));
		}
		if (event == Event.APPROVE) {
			ask.needed("protocol", WORDS.get("event.protocol"), "", WORDS.get("event.protocol.hint"));
		}
		ask.text("reason", WORDS.get("reason"), "", "");
		if (!hurdles.none()) {
			ask.shown("hurdles", WORDS.get("event.hurdles"), said(hurdles)).possible(false);
		}
		if (!ask.agreed()) {
			return;
		}
		Data data = data();
		Work.of(WORDS.get("saving"),
				progress -> new ChangeModel().move(data.store(),
						target(ask.date("on").orElse(data.today()), ask.text("reason"), data.conditions()), event,
						event == Event.SUBMIT ? ask.text("storage") : null,
						event == Event.APPROVE ? ask.text("protocol") : null, origin.revision()))
				.then(moved -> done.run()).otherwise(this::failed).start();
	}

	/** What keeps it from happening, a line each, with its clause. */
	static String said(Hurdles hurdles) {
		List<String> lines = new ArrayList<>();
		hurdles.refused().forEach(each -> lines.add("• " + Failures.text(each)));
		for (ModelFinding each : hurdles.errors().stream().limit(SHOWN).toList()) {
			lines.add("• " + each.remark().in(Language.current()));
		}
		if (hurdles.errors().size() > SHOWN) {
			lines.add(WORDS.get("event.more", String.valueOf(hurdles.errors().size() - SHOWN)));
		}
		return String.join("\n", lines);
	}

	/** A region proposes something. */
	void propose() {
		Data data = data();
		Work.of(WORDS.get("reading"), progress -> data.store().subjects()).quietly().then(subjects -> {
			if (shell.isDisposed()) {
				return;
			}
			ProposalDialog ask = new ProposalDialog(shell, origin.model(), subjects, data.today());
			if (ask.agreed()) {
				Proposed proposed = ask.proposed();
				Work.of(WORDS.get("saving"), progress -> new ChangeModel().propose(data.store(),
						target(ask.on(), "", data.conditions()), proposed)).then(kept -> done.run()).start();
			}
		}).start();
	}

	/** A proposal is accepted, with what changed because of it, or declined, with the reason. */
	void decide(Proposal proposal, boolean accept) {
		if (!saved.getAsBoolean()) {
			return;
		}
		String key = accept ? "accept" : "decline";
		AskDialog ask = new AskDialog(shell, WORDS.get(key + ".title"), WORDS.get(key + ".message"),
				WORDS.get(key + ".action"))
				.shown("text", WORDS.get("life.proposal"), String.valueOf(proposal.getText()));
		if (accept) {
			ask.text("change", WORDS.get("life.change"), text(proposal.getChange()), WORDS.get("accept.hint"))
					.text("reason", WORDS.get("life.reason"), text(proposal.getReason()), "");
		} else {
			ask.needed("reason", WORDS.get("life.reason"), text(proposal.getReason()), WORDS.get("decline.hint"));
		}
		if (!ask.agreed()) {
			return;
		}
		Data data = data();
		StoredProposal seen = model().proposals().stream().filter(each -> each.id().equals(proposal.getId()))
				.findFirst().orElse(null);
		String change = accept && !ask.text("change").isEmpty() ? ask.text("change") : null;
		String why = ask.text("reason").isEmpty() ? null : ask.text("reason");
		Work.of(WORDS.get("saving"),
				progress -> new ChangeModel().decide(data.store(), target(data.today(), "", data.conditions()),
						proposal.getId(), accept, why, change, seen))
				.then(kept -> done.run()).otherwise(this::failed).start();
	}

	/** What somebody else did meanwhile is seen when the reason was read. */
	private void failed(Throwable thrown) {
		Failures.show(thrown);
		if (!shell.isDisposed()) {
			done.run();
		}
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}

	/** Begins the next edition and opens it. */
	void next() {
		AskDialog ask = new AskDialog(shell, WORDS.get("next.title"), WORDS.get("next.message", model().edition()),
				WORDS.get("next.action")).text("reason", WORDS.get("reason"), "", "");
		if (ask.agreed()) {
			Data data = data();
			String id = model().id();
			String edition = model().edition();
			Work.of(WORDS.get("saving"), progress -> new EditModel().next(data.store(), id, edition, ask.text("reason"),
					data.conditions().settings())).then(begun -> {
						done.run();
						ModelKey.of(begun.stored()).open(begun.stored().title());
					}).start();
		}
	}
}
