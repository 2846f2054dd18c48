// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.report.TableHtml;
import org.etalon.norm.Subject;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.models.DrawSample;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon sample}: which materials of conformity are checked, drawn so that anybody can draw it again. */
@Command(name = "sample", sortOptions = false)
final class SampleCommand extends ModelCommand {

	private static final String FORMATS = "text|csv|json|xlsx|html";
	private static final List<String> COLUMNS = List.of("subject", "rank", "id", "authority", "selected");

	@Parameters(paramLabel = "FILE", descriptionKey = "sample-file")
	private String file;

	@Mixin
	private DrawOptions draw;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "model-format")
	private String format;

	SampleCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int work() throws UsageException, UnreadableInputException {
		String seed = draw.seed(texts);
		String chosen = output.format(format, FORMATS, texts);
		output.refuseOverwriting(List.of(file), environment, texts);
		DrawSample.Sample sample;
		try {
			sample = DrawSample.run(new DrawSample.Request(environment.folder(), file,
					new ReadOptions(null, (char) 0, true, environment.scratch()), seed, draw.confidence(),
					draw.margin()));
		} catch (RefusedException e) {
			if (e.arguments().get(0).equals("materials")) {
				environment.err().println(words.get("sample.none", file));
				return ExitStatus.NOTHING;
			}
			throw new UsageException(
					texts.get("usage.value", "--" + e.arguments().get(0), e.arguments().get(1), e.arguments().get(2)));
		}
		print(sample.problems());
		if (!output.write(environment, texts, out -> write(out, chosen, seed, sample))) {
			return ExitStatus.NOTHING;
		}
		if (!chosen.equals("text")) {
			// standard output belongs to the result; a script finds the size all the same
			(output.toFile() ? environment.out() : environment.err()).println(size(sample));
		}
		return sample.problems().isEmpty() ? ExitStatus.OK : ExitStatus.PARTIAL;
	}

	private String size(DrawSample.Sample sample) {
		return words.get("sample.size", Integer.toString(sample.size()), Integer.toString(sample.materials().size()),
				Integer.toString(draw.confidence()), Integer.toString(draw.margin()));
	}

	private void html(OutputStream out, String seed, DrawSample.Sample sample) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("plan.region"), "#" + words.get("sample.rank"), words.get("sample.id"),
				words.get("sample.authority"), words.get("sample.selected")));
		for (DrawSample.Drawn each : sample.materials()) {
			rows.add(List.of(Subject.find(each.subject()).map(Subject::name).orElse(each.subject()),
					Integer.toString(each.rank()), each.id(), each.authority(),
					each.selected() ? words.get("sample.yes") : ""));
		}
		TableHtml.write(out, language, environment.product(), words.get("sample.html"),
				List.of(size(sample), words.get("sample.by", seed, sample.sha256())), rows);
	}

	private void write(OutputStream out, String chosen, String seed, DrawSample.Sample sample) throws IOException {
		if (chosen.equals("text")) {
			text(out, text -> {
				text.println(size(sample));
				sample.regions().forEach((region, count) -> text.println("  " + words.get("sample.region",
						Subject.find(region).map(Subject::name).orElse(region), Integer.toString(count))));
				sample.materials().stream().filter(DrawSample.Drawn::selected).forEach(each -> text.println(PlainText
						.of(words.get("sample.line", each.subject(), each.id(), each.authority()).stripTrailing())));
				text.println(PlainText.of(words.get("sample.by", seed, sample.sha256())));
			});
			return;
		}
		if (chosen.equals("html")) {
			html(out, seed, sample);
			return;
		}
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("product", environment.product());
		about.put("input", file);
		about.put("list_sha256", sample.sha256());
		about.put("seed", seed);
		about.put("confidence", draw.confidence());
		about.put("margin", draw.margin());
		about.put("rule", "SHA-256(seed LF id) within each subject, ascending; the first are selected");
		about.put("trace", sample.trace().stream().map(step -> step.subject() + ": " + step.input()).toList());
		about.put("materials", sample.materials().size());
		about.put("size", sample.size());
		about.put("subjects", sample.regions());
		try (TableResult table = new TableResult(chosen, out, "sample", about, COLUMNS)) {
			for (DrawSample.Drawn each : sample.materials()) {
				table.row(each.subject(), each.rank(), each.id(), each.authority(), each.selected() ? "yes" : "no");
			}
		}
	}
}
