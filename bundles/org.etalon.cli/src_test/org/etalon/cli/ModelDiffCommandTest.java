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

class ModelDiffCommandTest {

	@TempDir
	Path folder;

	private Cli cli;
	private String model;

	@BeforeEach
	void makeFiles() throws IOException {
		cli = new Cli(folder);
		model = Files.readString(Path.of(System.getProperty("etalon.root"), "examples/models/jubilee-payment.xmi"));
		cli.file("base.xmi", model);
	}

	@Test
	void aModelDoesNotDifferFromItself() {
		assertEquals(ExitStatus.OK, cli.run("model", "diff", "base.xmi", "base.xmi", "--fail-on-change"));
		assertEquals("Различий: 0\n", cli.out());
	}

	@Test
	void differencesAreToldInWords() throws IOException {
		cli.file("new.xmi",
				model.replace("action=\"Оценить услугу\"", "action=\"Оценить\"").replace(" minutes=\"120\"", "")
						.replace("criteria=\"rec-booking\"", "criteria=\"rec-wait\"")
						.replaceFirst("(?s) *<touchpoints id=\"tp-social\".*?/>\n", "").replace(" tp-social", ""));
		assertEquals(ExitStatus.FAILED_ON, cli.run("model", "diff", "base.xmi", "new.xmi", "--fail-on-change"));
		assertEquals(
				"""
						Изменено: шаг «Узнать об услуге и проверить право на нее», точки взаимодействия: добавлено ничего, убрано «Страница органа в социальной сети»
						Изменено: шаг «Записаться на прием», критерии: добавлено «Ожидание не дольше 15 минут», убрано «Записаться можно по телефону, на портале и на месте, ближайшее окно не позже 3 рабочих дней»
						Изменено: шаг «Оценить», действие: было «Оценить услугу», стало «Оценить»
						Очищено: шаг «Разобрать оценки и поправить путь», минут: было «120»
						Удалено: точка взаимодействия «Страница органа в социальной сети»; карта пути «Путь супружеской пары к выплате в связи с юбилеем супружеской жизни»
						Различий: 5
						""",
				cli.out());
		assertEquals(ExitStatus.OK, cli.run("model", "diff", "base.xmi", "new.xmi", "--locale", "en", "-o", "d.csv"));
		assertEquals("change,kind,id,feature,before,after,path,text", cli.read("d.csv").lines().findFirst().get());
		assertTrue(cli.read("d.csv").contains("CHANGED,Step,step-rate,action,Оценить услугу,Оценить,"),
				cli.read("d.csv"));
	}

	@Test
	void ofDifferentModelsItIsSaidFirstThatTheyAre() throws IOException {
		cli.file("other.xmi",
				model.replace("id=\"model-jubilee\" name=\"Предоставление", "id=\"model-x\" name=\"Иное"));
		assertEquals(ExitStatus.OK, cli.run("model", "diff", "base.xmi", "other.xmi"));
		String first = cli.out().lines().findFirst().get();
		assertTrue(
				first.startsWith("Это разные документы: «Предоставление") && first.contains("(model-jubilee) и «Иное"),
				cli.out());
		assertEquals(ExitStatus.OK, cli.run("model", "diff", "base.xmi", "other.xmi", "--format", "json"));
		assertTrue(cli.err().startsWith("Это разные документы: "), cli.err());
		assertTrue(cli.out().contains("\"same_model\":false"), cli.out());
		Files.createDirectories(folder.resolve("work/a"));
		Files.createDirectories(folder.resolve("work/b"));
		cli.file("a/m.xmi", model);
		cli.file("b/m.xmi", cli.read("other.xmi"));
		assertEquals(ExitStatus.OK, cli.run("model", "diff", "a", "b"));
		assertTrue(cli.out().startsWith("m.xmi\n  Это разные документы: "), cli.out());
	}

	@Test
	void copiesAreMergedAndWhatCollidesIsNamed() throws IOException {
		cli.file("mine.xmi", model.replace("Оценить услугу", "Оценить").replace("Записаться на прием", "Записаться"));
		cli.file("theirs.xmi",
				model.replace("Оценить услугу", "Поставить оценку").replace("Получить деньги от почтальона", "На дом"));
		assertEquals(ExitStatus.FAILED_ON,
				cli.run("model", "merge", "base.xmi", "mine.xmi", "theirs.xmi", "-o", "merged.xmi"));
		assertEquals(
				"""
						Изменили обе стороны: шаг «Оценить», действие. Было «Оценить услугу», мое «Оценить», чужое «Поставить оценку» — карта пути «Путь супружеской пары к выплате в связи с юбилеем супружеской жизни» → этап пути «6. После услуги»
						Конфликтов: 1
						Что изменили обе стороны, осталось как в моей копии.
						""",
				cli.err());
		String merged = cli.read("merged.xmi");
		assertTrue(merged.contains("action=\"Оценить\"") && merged.contains("action=\"Записаться\"")
				&& merged.contains("action=\"На дом\""), merged);
		assertEquals(ExitStatus.OK, cli.run("model", "validate", "merged.xmi"));
		assertEquals(ExitStatus.OK, cli.run("model", "merge", "base.xmi", "base.xmi", "theirs.xmi", "-o", "same.xmi"));
		assertEquals(cli.read("theirs.xmi"), cli.read("same.xmi"));
	}

	@Test
	void whatTheMetamodelDoesNotKnowStaysInTheMergedText() throws IOException {
		cli.file("mine.xmi", model.replace("<design ", "<design colour=\"green\" "));
		cli.file("theirs.xmi", model.replace("Оценить услугу", "Оценить"));
		assertEquals(ExitStatus.OK,
				cli.run("model", "merge", "base.xmi", "mine.xmi", "theirs.xmi", "-o", "merged.xmi"));
		assertTrue(cli.err().contains("colour"), cli.err());
		assertTrue(cli.read("merged.xmi").contains("colour=\"green\""), "kept");
		assertTrue(cli.read("merged.xmi").contains("action=\"Оценить\""), "merged");
	}

	@Test
	void whatCannotBeComparedIsRefusedWithItsPlace() throws IOException {
		cli.file("twice.xmi", model.replace("id=\"step-rate\"", "id=\"step-visit\"").replace("next=\"step-rate\"", ""));
		assertEquals(ExitStatus.NOTHING, cli.run("model", "diff", "base.xmi", "twice.xmi"));
		assertTrue(cli.err().contains("twice.xmi") && cli.err().contains("step-visit"), cli.err());
		cli.file("other.json", "{\"$type\": \"urn:etalon:model:register:1.1#Authority\", \"id\": \"a-1\"}");
		assertEquals(ExitStatus.NOTHING, cli.run("model", "diff", "base.xmi", "other.json"));
		assertEquals("other.json: Документы разного вида не сравнить; здесь «Authority».\n", cli.err());
		assertEquals(ExitStatus.USAGE, cli.run("model", "merge", "base.xmi", "base.xmi", "base.xmi", "-o", "base.xmi"));
	}
}
