// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.operations.certification.ChangeRoadmap;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.records.RoadmapRecord;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Prose;
import org.etalon.ui.common.Work;

/** The roadmap of an object (clause 26): how far it came and what is late, what it works off, and its next step. */
final class RoadmapPage {

	private static final Texts WORDS = Language.words(RoadmapPage.class);

	private final ObjectScreen screen;
	private final Pane pane;
	private final Composite buttons;
	private final Prose text;

	RoadmapPage(Composite parent, ObjectScreen screen) {
		this.screen = screen;
		pane = new Pane(parent, "map");
		Composite area = pane.content();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		buttons = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		text = new Prose(area, WORDS.get("page.roadmap"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text.control());
	}

	Composite control() {
		return pane;
	}

	/** Shows the newest roadmap. */
	void show(ObjectFacts facts) {
		if (facts.roadmap().isEmpty()) {
			pane.blank(WORDS.get("roadmap.none"));
			return;
		}
		ChangeRoadmap.Status status = facts.roadmap().get();
		RoadmapRecord roadmap = status.roadmap();
		offer(status);
		text.clear().title(WORDS.get("roadmap.title", roadmap.conclusionId()));
		if (status.late()) {
			text.line("!", WORDS.get("roadmap.late", date(roadmap.dueOn())), Tone.BAD);
		}
		if (status.overdue()) {
			text.line("!", WORDS.get("roadmap.overdue", date(roadmap.proposalOn())), Tone.BAD);
		}
		text.heading(WORDS.get("roadmap.way"));
		List<RoadmapSteps.Step> steps = RoadmapSteps.of(roadmap, facts.moves());
		for (RoadmapSteps.Step step : steps) {
			String name = WORDS.get("roadmap.state." + step.state());
			switch (step.standing()) {
			case DONE -> text.line("✓", WORDS.get("roadmap.done", name, date(step.on())), Tone.GOOD);
			case NOW -> text.line("●", WORDS.get("roadmap.now", name, date(step.on())), Tone.ACCENT);
			default -> text.line("○", name, Tone.PLAIN);
			}
			if (step.state() == State.DRAFT && roadmap.dueOn() != null) {
				text.under(WORDS.get("roadmap.due", date(roadmap.dueOn())));
			}
			if (step.state() == State.APPROVED && roadmap.proposalOn() != null) {
				text.under(WORDS.get("roadmap.proposal", date(roadmap.proposalOn())));
			}
		}
		text.heading(WORDS.get("roadmap.remarks"));
		List<String> remarks = RoadmapSteps.remarks(facts.dossier(), roadmap);
		if (remarks.isEmpty()) {
			text.faint(WORDS.get("roadmap.remarks.none"));
		}
		for (int i = 0; i < remarks.size(); i++) {
			text.line(i + 1 + ".", remarks.get(i), Tone.PLAIN);
		}
		text.show();
		pane.show();
	}

	/** A button for each step that is possible. */
	private void offer(ChangeRoadmap.Status status) {
		for (Control each : new ArrayList<>(List.of(buttons.getChildren()))) {
			each.dispose();
		}
		boolean none = status.possible().isEmpty();
		GridLayoutFactory.fillDefaults().numColumns(Math.max(1, status.possible().size()))
				.margins(2 * Look.STEP, none ? 0 : 2 * Look.STEP).spacing(Look.STEP, 0).applyTo(buttons);
		for (Event event : status.possible()) {
			Button button = new Button(buttons, SWT.PUSH);
			button.setText(WORDS.get("roadmap.do." + event));
			button.setImage(Look.icon("calendar-check"));
			button.addListener(SWT.Selection, e -> move(status.roadmap(), event));
		}
		pane.content().layout(true, true);
	}

	private void move(RoadmapRecord roadmap, Event event) {
		screen.open().ifPresent(data -> {
			AskDialog dialog = new AskDialog(pane.getShell(), WORDS.get("roadmap.ask." + event),
					WORDS.get("roadmap.message." + event), WORDS.get("roadmap.write")).date("on",
							WORDS.get("roadmap.on"), data.today());
			if (event == Event.APPROVE) {
				dialog.date("proposal", WORDS.get("roadmap.proposal.on"),
						roadmap.proposalOn() == null ? data.today().plusMonths(1) : roadmap.proposalOn());
			}
			if (!dialog.text("reason", WORDS.get("alike.reason"), "", "").agreed()) {
				return;
			}
			LocalDate on = dialog.date("on").orElseThrow();
			LocalDate proposal = event == Event.APPROVE ? dialog.date("proposal").orElseThrow() : null;
			String reason = dialog.text("reason");
			Work.of(WORDS.get("page.roadmap"),
					progress -> new ChangeRoadmap().run(data.store(), new ChangeRoadmap.Request(screen.id(), event, on,
							proposal, reason, data.conditions()), progress))
					.then(status -> screen.refresh()).start();
		});
	}

	private static String date(LocalDate date) {
		return FieldText.shown(date, Language.current());
	}
}
