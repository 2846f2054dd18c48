// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.model.typical.TargetFact;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactTableTest {

	private static final Path EXAMPLES = Path.of(System.getProperty("etalon.root", "../.."), "examples", "models");

	@TempDir
	private Path folder;

	private static TypicalServiceModel example() throws Exception {
		try (var files = Files.list(EXAMPLES)) {
			String file = files.map(each -> each.getFileName().toString()).filter(each -> each.endsWith(".xmi"))
					.sorted().findFirst().orElseThrow();
			return ModelFiles.model(file, new ModelFiles(EXAMPLES).read(file));
		}
	}

	private static TargetFact fact(TypicalServiceModel model, String field, String value) {
		TargetFact fact = TypicalFactory.eINSTANCE.createTargetFact();
		fact.setId("f" + model.getFacts().size());
		fact.setField(field);
		fact.setValue(value);
		model.getFacts().add(fact);
		return fact;
	}

	private Path written(String format, TypicalServiceModel model) throws Exception {
		Path file = folder.resolve("facts." + format);
		try (OutputStream out = Files.newOutputStream(file)) {
			FactTable.write(format, out, model);
		}
		return file;
	}

	private FactTable.Taken read(Path file, TypicalServiceModel model) throws Exception {
		return FactTable.read(file, file.getFileName().toString(), new ReadOptions(null, (char) 0, true, folder),
				model);
	}

	private static List<String> texts(List<Problem> problems) {
		return problems.stream().map(each -> each.line() + " " + each.column() + " " + each.code() + " " + each.found())
				.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "xlsx" })
	void whatWasWrittenComesBackAsItWas(String format) throws Exception {
		TypicalServiceModel model = example();
		fact(model, "own.field", "  007\nвторая строка; \"кавычки\", =1+1\u00A0");
		fact(model, "own.number", "0,10").setNote("Приказ №\u00A05");
		int facts = model.getFacts().size();
		assertTrue(facts > 10, "the example says something");
		String before = CompareModels.text("m", model, ModelFormat.XMI);
		Path file = written(format, model);
		FactTable.Taken taken = read(file, model);
		assertEquals(List.of(), taken.problems());
		assertEquals(List.of(), taken.changes(), "nothing changes");
		assertEquals(before, CompareModels.text("m", model, ModelFormat.XMI));
		TypicalServiceModel empty = EcoreUtil.copy(model);
		empty.getFacts().removeIf(each -> !each.getField().startsWith("own."));
		FactTable.apply(empty, read(file, empty).changes());
		assertEquals(facts, empty.getFacts().size());
		for (TargetFact fact : model.getFacts()) {
			TargetFact again = empty.getFacts().stream().filter(each -> each.getField().equals(fact.getField()))
					.findFirst().orElseThrow();
			assertEquals(fact.getValue(), again.getValue());
			assertEquals(fact.getNote(), again.getNote());
		}
	}

	@Test
	void changesWhatTheTableSaysAndLeavesTheRest() throws Exception {
		TypicalServiceModel model = example();
		TargetFact first = model.getFacts().get(0);
		TargetFact second = model.getFacts().get(1);
		int facts = model.getFacts().size();
		Path file = folder.resolve("a.csv");
		Files.writeString(file,
				"Поле;Значение;примечание\n" + first.getField() + ";другое;из приказа\n" + second.getField()
						+ ";;\noverview.nothing;x;\n" + first.getField() + ";ещё;\n;без поля;\n",
				StandardCharsets.UTF_8);
		FactTable.Taken taken = read(file, model);
		assertEquals(
				List.of("4 field FACT_UNKNOWN_FIELD overview.nothing",
						"5 field FACT_FIELD_REPEATED " + first.getField(), "6 field MISSING_VALUE "),
				texts(taken.problems()));
		assertEquals(2, taken.changes().size());
		FactTable.apply(model, taken.changes());
		assertEquals(facts - 1, model.getFacts().size());
		assertEquals("другое", first.getValue());
		assertEquals("из приказа", first.getNote());
	}
}
