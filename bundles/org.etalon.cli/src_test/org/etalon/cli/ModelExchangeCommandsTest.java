// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelExchangeCommandsTest {

	@TempDir
	Path folder;

	private Cli cli;

	@BeforeEach
	void makeFiles() throws IOException {
		cli = new Cli(folder);
		cli.file("m.xmi",
				Files.readString(Path.of(System.getProperty("etalon.root"), "examples/models/appeals-servis.xmi")));
	}

	@Test
	void aProcessIsWrittenAndBeginsAModel() throws IOException {
		assertEquals(ExitStatus.OK, cli.run("model", "export", "m.xmi", "-o", "p.bpmn"));
		assertTrue(cli.read("p.bpmn").contains("bpmndi:BPMNShape"), "with a diagram");
		assertTrue(cli.read("p.bpmn").contains("Точки взаимодействия: "), "in Russian");
		assertEquals(ExitStatus.OK, cli.run("model", "import", "p.bpmn", "-o", "begun.json"));
		assertEquals("Взято шагов: 32. Замечаний: 0\n", cli.err());
		// a journey alone is no model yet
		assertEquals(ExitStatus.FAILED_ON, cli.run("model", "validate", "begun.json", "--format", "csv"));
		assertTrue(cli.out().lines().skip(1).allMatch(line -> line.contains("MODEL_INCOMPLETE")
				|| line.contains("JOURNEY_INCOMPLETE") || line.contains("CONDITION_MISSING")), cli.out());
	}

	@Test
	void formatsOfTheWholeDocumentHoldTheSame() throws IOException {
		assertEquals(ExitStatus.OK, cli.run("model", "export", "m.xmi", "-o", "m.json"));
		assertEquals(ExitStatus.OK, cli.run("model", "export", "m.json", "--format", "xmi", "-o", "again.txt"));
		assertEquals(cli.read("m.xmi"), cli.read("again.txt"));
		assertEquals(ExitStatus.OK, cli.run("model", "diff", "m.xmi", "m.json", "--fail-on-change"));
	}

	@Test
	void foldersAreWrittenAndComparedAsAWhole() throws IOException {
		Files.createDirectories(cli.path("a/sub"));
		String model = cli.read("m.xmi");
		cli.file("a/one.xmi", model);
		cli.file("a/sub/two.xmi", model);
		cli.file("a/broken.json", "{");
		assertEquals(ExitStatus.PARTIAL, cli.run("model", "export", "a", "--format", "json", "-o", "b"), cli::err);
		assertTrue(cli.err().contains("broken.json") && cli.err().endsWith("Записано моделей: 2, не записано: 1\n"),
				cli.err());
		assertTrue(Files.exists(cli.path("b/sub/two.json")));
		assertEquals(ExitStatus.USAGE, cli.run("model", "export", "a", "--format", "xmi", "-o", "a"));
		assertEquals(ExitStatus.USAGE, cli.run("model", "export", "a", "-o", "c"));
		Files.delete(cli.path("a/broken.json"));
		assertEquals(ExitStatus.OK, cli.run("model", "export", "b", "--format", "xmi", "-o", "c"), cli::err);
		assertEquals(model, cli.read("c/sub/two.xmi"));
		assertEquals(ExitStatus.OK, cli.run("model", "diff", "a", "c", "--fail-on-change"), cli::err);
		assertEquals("Файлов: 2. Отличий: 0. Не сравнено файлов: 0\n", cli.out());
		Files.delete(cli.path("c/one.xmi"));
		cli.file("c/sub/two.xmi", model.replaceFirst("name=\"[^\"]+\"", "name=\"Другое\""));
		assertEquals(ExitStatus.FAILED_ON, cli.run("model", "diff", "a", "c", "--fail-on-change", "--format", "csv"));
		assertTrue(cli.out().contains("one.xmi,REMOVED,") && cli.out().contains("sub/two.xmi,CHANGED,"), cli.out());
	}

	@Test
	void factsGoIntoATableAndBack() throws IOException {
		assertEquals(ExitStatus.OK, cli.run("model", "facts", "m.xmi", "-o", "card.csv"), cli::err);
		assertTrue(cli.read("card.csv").startsWith("field,caption,group,mandatory,value,note,id\n"));
		assertEquals(ExitStatus.OK, cli.run("model", "facts", "m.xmi", "--from", "card.csv", "-o", "again.xmi"),
				cli::err);
		assertTrue(cli.err().startsWith("Изменений фактов: 0"), cli.err());
		assertEquals(cli.read("m.xmi"), cli.read("again.xmi"));
		cli.file("card.csv", "field,value\nserviceLevel,x\nnowhere,y\n");
		assertEquals(ExitStatus.PARTIAL, cli.run("model", "facts", "m.xmi", "--from", "card.csv", "-o", "n.xmi"));
		assertTrue(cli.err().startsWith("card.csv:3"), cli.err());
		assertEquals(ExitStatus.USAGE, cli.run("model", "facts", "m.xmi", "--from", "card.csv", "--format", "csv"));
	}

	@Test
	void whatIsNotTakenIsNamedWithItsLine() throws IOException {
		cli.file("p.bpmn", """
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
				<process id="p" name="Прием">
				<task id="a" name="Принять"/>
				<dataObject id="d" name="Заявление"/>
				</process></definitions>
				""");
		assertEquals(ExitStatus.OK, cli.run("model", "import", "p.bpmn"));
		assertEquals("""
				p.bpmn:2 [lane]: Вид дорожки Прием в файле не указан и предположен: проверьте его.
				p.bpmn:4 [d]: Не взято: dataObject «Заявление»; в пути такому нет места.
				Взято шагов: 1. Замечаний: 2
				""", cli.err());
		assertTrue(cli.out().startsWith("<?xml"), cli.out());
	}

	@Test
	void whatCannotBeWrittenOrReadIsRefused() throws IOException {
		assertEquals(ExitStatus.NOTHING, cli.run("model", "import", "m.xmi"));
		assertTrue(cli.err().contains("Это не процесс BPMN 2.0"), cli.err());
		assertEquals(ExitStatus.NOTHING, cli.run("model", "import", "nowhere.bpmn"));
		cli.file("empty.json", "{\"$type\": \"urn:etalon:model:typical:1.1#TypicalServiceModel\", \"id\": \"m\"}");
		assertEquals(ExitStatus.NOTHING, cli.run("model", "export", "empty.json", "--format", "bpmn"));
		assertEquals("empty.json: В модели нет ни одного шага пути: процесс записать не из чего.\n", cli.err());
		assertEquals(ExitStatus.USAGE, cli.run("model", "export", "m.xmi"));
		assertEquals(ExitStatus.USAGE, cli.run("model", "export", "m.xmi", "-o", "m.pdf"));
		assertTrue(cli.err().contains("bpmn|json|xmi"), cli.err());
		assertEquals(ExitStatus.USAGE, cli.run("model", "export", "m.xmi", "-o", "m.xmi"));
	}
}
