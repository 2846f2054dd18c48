// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.following.internal.FollowingWords.percent;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.eclipse.swt.widgets.Shell;
import org.etalon.norm.Ruling;
import org.etalon.operations.following.ChangeMaterials;
import org.etalon.operations.following.DrawnSamples;
import org.etalon.operations.following.MaterialsStanding;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.plan.SampleSize;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.PathField;
import org.etalon.ui.common.Work;

/** What can be done with materials: asks what is needed, does it in the background, tells what came of it. */
final class MaterialsActions {

	private final Shell shell;
	private final BiConsumer<Tone, String> then;

	/** @param then hears what came of it, after the database has changed */
	MaterialsActions(Shell shell, BiConsumer<Tone, String> then) {
		this.shell = shell;
		this.then = then;
	}

	/**
	 * Sends materials, for the first time or again.
	 *
	 * @param object the object, null to ask for it
	 * @param name   what it is called
	 */
	void send(Data data, String model, String object, String name) {
		AskDialog dialog = new AskDialog(shell, word("ask.send.title"),
				object == null ? word("ask.send.message") : word("ask.send.of", name), word("ask.send.do"));
		if (object == null) {
			dialog.needed("object", word("ask.send.object"), "", word("ask.send.object.hint"));
		}
		dialog.text("journey", word("ask.send.journey"), "", word("ask.send.journey.hint"))
				.date("on", word("ask.on"), data.today())
				.text("reason", word("ask.reason"), "", word("ask.reason.hint")).note(word("ask.send.note"))
				.advise(asked -> asked.text("journey").isEmpty() || file(asked).isPresent() ? null
						: word("ask.send.noFile", asked.text("journey")));
		if (!dialog.agreed()) {
			return;
		}
		Path journey = file(dialog).orElse(null);
		if (journey == null && !dialog.text("journey").isEmpty()) {
			then.accept(Tone.BAD, word("ask.send.noFile", dialog.text("journey")));
			return;
		}
		String of = object == null ? dialog.text("object") : object;
		LocalDate on = dialog.date("on").orElseThrow();
		Work.of(word("ask.send.title"),
				progress -> new ChangeMaterials().send(data.store(),
						new ChangeMaterials.Target(model, of, on, dialog.text("reason"), data.conditions()),
						journey == null ? null : journey.getParent(),
						journey == null ? null : journey.getFileName().toString(), progress))
				.then(sent -> then.accept(sent.repeated() ? Tone.PLAIN : Tone.GOOD,
						word(sent.repeated() ? "materials.already" : "materials.done.sent", of,
								percent(sent.materials().conformity100()), number(sent.materials().deviations()))))
				.start();
	}

	private static Optional<Path> file(AskDialog asked) {
		return PathField.path(asked.text("journey")).filter(Files::isRegularFile);
	}

	/** Confirms materials, or returns them with reasons (clause 50). */
	void check(Data data, MaterialsStanding row, Event event) {
		String key = "ask." + event;
		String object = row.materials().objectId();
		AskDialog dialog = new AskDialog(shell, word(key + ".title"),
				word(key + ".message", row.authority().isEmpty() ? object : row.authority()), word(key + ".do"));
		if (event == Event.REJECT) {
			dialog.needed("because", word("ask.because"), "", word("ask.because.hint"));
		}
		dialog.date("on", word("ask.on"), data.today()).text("reason", word("ask.reason"), "", word("ask.reason.hint"))
				.advise(asked -> asked.date("on").filter(on -> on.isBefore(row.materials().changedOn()))
						.map(on -> word("ask.before", date(row.materials().changedOn()))).orElse(null));
		if (!dialog.agreed()) {
			return;
		}
		LocalDate on = dialog.date("on").orElseThrow();
		List<String> reasons = FollowingWords.reasons(dialog.text("because"));
		Work.of(word(key + ".title"),
				progress -> new ChangeMaterials().check(data.store(),
						new ChangeMaterials.Target(row.materials().modelId(), object, on, dialog.text("reason"),
								data.conditions()),
						event, reasons, row.materials()))
				.then(checked -> then.accept(event == Event.CONFIRM ? Tone.GOOD : Tone.FAIR,
						word("materials.done", object, MaterialsWords.state(checked.materials().state()), date(on))))
				.otherwise(thrown -> then.accept(Tone.BAD, Failures.text(thrown))).start();
	}

	/** Draws a sample of what was sent (clause 49); says beforehand how large it will be, and of which regions. */
	void draw(Data data, String model, List<MaterialsStanding> sent) {
		Map<String, Integer> counts = new TreeMap<>();
		sent.forEach(each -> counts.merge(each.materials().subject() == null ? "" : each.materials().subject(), 1,
				Integer::sum));
		AskDialog dialog = new AskDialog(shell, word("ask.draw.title"), word("ask.draw.message"), word("ask.draw.do"))
				.needed("seed", word("ask.draw.seed"), "", word("ask.draw.seed.hint"))
				.needed("confidence", word("ask.draw.confidence"), "95", "90, 95, 99")
				.needed("margin", word("ask.draw.margin"), "10", "1…50").date("on", word("ask.on"), data.today())
				.text("reason", word("ask.reason"), "", word("ask.reason.hint"))
				.note(asked -> MaterialsWords.preview(counts, figure(asked, "confidence"), figure(asked, "margin")))
				.advise(asked -> SampleSize.of(counts, figure(asked, "confidence"),
						figure(asked, "margin")) instanceof Ruling.Made ? null : word("ask.draw.wrong"));
		if (!dialog.agreed()) {
			return;
		}
		LocalDate on = dialog.date("on").orElseThrow();
		Work.of(word("ask.draw.title"),
				progress -> new DrawnSamples().draw(data.store(),
						new DrawnSamples.Request(model, on, dialog.text("seed"), figure(dialog, "confidence"),
								figure(dialog, "margin"), dialog.text("reason"), data.conditions())))
				.then(drawn -> then.accept(Tone.GOOD, word("sample.done", drawn.record().id(),
						number(drawn.record().size()), number(drawn.record().population()))))
				.start();
	}

	private static int figure(AskDialog asked, String key) {
		String typed = asked.text(key);
		return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
	}
}
