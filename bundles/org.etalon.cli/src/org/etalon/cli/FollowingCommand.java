// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

import org.etalon.exchange.Texts;
import org.etalon.norm.Subject;
import org.etalon.operations.following.MaterialsStanding;
import org.etalon.operations.following.StoredPlan;
import org.etalon.operations.models.RegionPlans.Standing;
import org.etalon.store.records.ConformityMaterials;
import org.etalon.store.records.RegionPlanRecord;

/** A command on what follows a model in the database: plans of regions, materials of conformity. */
abstract class FollowingCommand extends LifeCommand {

	/** Name of the texts of these commands. */
	static final String WORDS = "following";

	FollowingCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, WORDS, language);
	}

	/** The texts of these commands. */
	static Texts words(Locale language) {
		return new Texts(CommandLineRun.class, WORDS, language);
	}

	/** Prints where materials are. */
	final void print(MaterialsStanding standing) {
		PrintStream out = environment.out();
		ConformityMaterials materials = standing.materials();
		line(out, words.get("materials.title", standing.name(), materials.objectId(), standing.authority()));
		line(out, words.get("following.state", materials.state().caption().in(language), date(materials.changedOn())));
		if (standing.repeated()) {
			line(out, words.get("following.repeated"));
		}
		line(out,
				words.get("materials.sent", date(materials.sentOn()), Integer.toString(materials.sendings()),
						materials.modelId(), materials.edition(),
						materials.conformity100() == null ? "–" : hundredths(materials.conformity100()),
						Integer.toString(materials.deviations())));
		if (materials.sampleId() != null) {
			line(out, words.get("materials.sample", materials.sampleId()));
		}
		if (materials.reasons() != null) {
			line(out, words.get("following.reasons", materials.reasons()));
		}
		standing.trace().forEach(each -> line(out, words.get("following.by", each.clause().toString(),
				each.setting() == null ? "" : "; " + each.setting())));
		if (!standing.possible().isEmpty()) {
			line(out,
					words.get("following.next", standing.possible().stream()
							.map(each -> each.caption().in(language) + " (" + words.get("materials.by." + each) + ")")
							.collect(Collectors.joining(", "))));
		}
	}

	/** Hundredths as the language writes them. */
	final String hundredths(int value) {
		return figure(BigDecimal.valueOf(value, 2));
	}

	/** Prints where a plan is. */
	final void print(StoredPlan plan) {
		PrintStream out = environment.out();
		RegionPlanRecord record = plan.record();
		line(out, words.get("plan.title", plan.service(),
				Subject.find(record.subject()).map(Subject::name).orElse(record.subject()), record.id()));
		line(out, words.get("following.state", record.state().caption().in(language), date(record.changedOn())));
		if (record.dueOn() != null) {
			line(out, words.get("plan.due", date(record.dueOn()))
					+ (plan.daysLate() > 0 ? " " + words.get("plan.days", Long.toString(plan.daysLate())) : ""));
		}
		if (record.approvedOn() != null) {
			line(out, words.get("plan.approved", date(record.approvedOn())));
		}
		if (record.reasons() != null) {
			line(out, words.get("following.reasons", record.reasons()));
		}
		for (Standing each : plan.points()) {
			line(out,
					"  " + words.get("plan.at", Integer.toString(each.percent()), date(each.endsOn()),
							Integer.toString(each.required()), Integer.toString(each.completed()),
							each.late() ? words.get("plan.late") : "").stripTrailing());
		}
		if (!plan.unplanned().isEmpty()) {
			line(out, words.get("plan.unplanned", String.join("; ", plan.unplanned())));
		}
		if (!plan.possible().isEmpty()) {
			line(out, words.get("following.next", possible(plan.possible())));
		}
	}
}
