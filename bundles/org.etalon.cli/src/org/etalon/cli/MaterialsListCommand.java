// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.exchange.report.TableHtml;
import org.etalon.norm.Subject;
import org.etalon.operations.following.ChangeMaterials;
import org.etalon.operations.following.MaterialsStanding;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.ConformityMaterials;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon materials list}: where the materials of conformity are. */
@Command(name = "list", sortOptions = false)
final class MaterialsListCommand extends FollowingCommand {

	private static final String FORMATS = "text|csv|json|xlsx|html";
	private static final List<String> COLUMNS = List.of("model_id", "edition", "object_id", "name", "authority",
			"subject", "state", "sent_on", "changed_on", "sendings", "conformity100", "deviations", "sample_id",
			"reasons");

	@Parameters(paramLabel = "MODEL", arity = "0..1", descriptionKey = "model-id")
	private String model;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "model-format")
	private String format;

	@Mixin
	private OutputOption output;

	MaterialsListCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		output.format(format, FORMATS, texts);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		String chosen = output.format(format, FORMATS, texts);
		List<MaterialsStanding> all = new ChangeMaterials().list(store, model, settings(store));
		return output.write(environment, texts, out -> write(out, chosen, all)) ? ExitStatus.OK : ExitStatus.NOTHING;
	}

	private void html(OutputStream out, List<MaterialsStanding> all) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("materials.object"), words.get("plan.region"), words.get("materials.authority"),
				words.get("materials.state"), words.get("materials.since"), words.get("materials.sentOn"),
				"#" + words.get("materials.sendings"), words.get("materials.edition"),
				"#" + words.get("materials.conformity"), "#" + words.get("materials.deviations"),
				words.get("materials.drawn"), words.get("materials.reasons")));
		for (MaterialsStanding each : all) {
			ConformityMaterials one = each.materials();
			rows.add(List.of(one.id(),
					one.subject() == null ? "" : Subject.find(one.subject()).map(Subject::name).orElse(one.subject()),
					each.authority(), one.state().caption().in(language), date(one.changedOn()), date(one.sentOn()),
					Integer.toString(one.sendings()), one.edition(),
					one.conformity100() == null ? "–" : hundredths(one.conformity100()),
					Integer.toString(one.deviations()), one.sampleId() == null ? "" : one.sampleId(),
					one.reasons() == null ? "" : one.reasons()));
		}
		TableHtml.write(out, language, environment.product(), words.get("materials.html"), List.of(), rows);
	}

	private void write(OutputStream out, String chosen, List<MaterialsStanding> all) throws IOException {
		if (chosen.equals("text")) {
			List<List<String>> rows = new ArrayList<>();
			rows.add(List.of(words.get("materials.object"), words.get("materials.state"), words.get("materials.since"),
					words.get("materials.conformity"), words.get("materials.authority")));
			for (MaterialsStanding each : all) {
				ConformityMaterials materials = each.materials();
				rows.add(List.of(PlainText.of(materials.id()), materials.state().caption().in(language),
						date(materials.changedOn()),
						materials.conformity100() == null ? "–" : hundredths(materials.conformity100()),
						PlainText.of(each.authority())));
			}
			ModelCommand.text(out, text -> new TextTable(rows, 3).print(text));
			return;
		}
		if (chosen.equals("html")) {
			html(out, all);
			return;
		}
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("product", environment.product());
		about.put("clause", "48-50");
		try (TableResult table = new TableResult(chosen, out, "materials", about, COLUMNS)) {
			for (MaterialsStanding each : all) {
				ConformityMaterials one = each.materials();
				table.row(one.modelId(), one.edition(), one.objectId(), each.name(), each.authority(), one.subject(),
						one.state(), one.sentOn(), one.changedOn(), one.sendings(), one.conformity100(),
						one.deviations(), one.sampleId(), one.reasons());
			}
		}
	}
}
