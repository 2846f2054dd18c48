// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A curator leads a model in the database from a draft to the approval and begins the next edition. */
@EnabledOnOs(OS.LINUX)
class KeptModelDayTest extends WorkbenchDay {

	private static String day(int ago) {
		return LocalDate.now().minusDays(ago).format(DateTimeFormatter.ofPattern("dd.MM.uuuu"));
	}

	private void model(String what, String file) throws IOException, InterruptedException {
		Workbench.command(folder, "model", what, "examples/models/" + file);
	}

	@Test
	void aModelIsSubmittedConsideredRevisedApprovedAndFollowedByTheNextEdition() throws Exception {
		Files.createDirectories(folder.resolve("db"));
		model("keep", "appeals-servis.xmi");
		model("publish", "jubilee-payment.xmi");
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("click Типовые модели").sees("В базе: 2").does("click Начало").does("click Типовые модели")
					.picture("models-ru").does("key ENTER").sees("Проект (п. 43): все шесть частей есть");
			workbench.does("click Представить…").sees("Где размещена").does("type Дата=" + day(40))
					.does("type Где размещена=Среда поддержки").does("click Представить")
					.sees("Модель представлена и не меняется").does("click Рассмотрена…").sees("14 календарных дней")
					.does("type Дата=" + day(39)).does("click Записать").sees("Предложения регионов принимаются до");
			workbench.does("click о модели").does("click Предложение…").sees("Что предлагается")
					.does("type Субъект=16 Республика Татарстан").does("type Что предлагается=Сократить форму вдвое")
					.does("type Получено=" + day(30)).does("click Записать").sees("Сократить форму вдвое")
					.picture("model-feedback-ru").does("click Завершить сбор…").sees("Срок предложений истек")
					.does("click Завершить").sees("Не рассмотрено предложений: 1").does("click Утвердить…")
					.sees("Пока нельзя").picture("model-not-yet-ru").does("key ESC");
			workbench.does("click о модели").does("key DOWN").does("key DOWN").does("click Принять…")
					.sees("Принятое предложение требует доработки").does("type Что изменено=Форма на одну страницу")
					.does("click Принять").sees("Принято предложений: 1");
			workbench.sees("nothing to approve before it is revised", tree -> !tree.contains("Button Утвердить…"))
					.does("click Доработана…").sees("Принятые предложения учтены").does("click Записать")
					.sees("осталось утверждение").does("click Утвердить…").does("type Протокол=№ 5 от " + day(0))
					.does("click Утвердить").sees("Редакция 1.0 утверждена и опубликована")
					.picture("model-approved-ru");
			workbench.does("click Следующая редакция…").sees("остается как есть").does("click Начать")
					.sees("Проект (п. 43)").does("click о модели").does("type Куратор=Минцифры")
					.sees("changed", tree -> part(workbench).startsWith("*")).does("command org.eclipse.ui.file.save")
					.sees("Станет следующей правкой").does("type Почему=назначен куратор").does("click Сохранить")
					.sees("saved", tree -> !part(workbench).startsWith("*"));
			workbench.does("click Еще").does("key DOWN").does("key ENTER").sees("С чем сравнить").does("key DOWN")
					.does("click Сравнить").sees("Различия словами").picture("model-compared-ru");
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
		String shown = Workbench.command(folder, "model", "show", "model-appeals", "--edition", "1.0");
		assertFalse(shown.contains("Минцифры"), shown); // what is published never changes
	}

	/** Killed with edits, and meanwhile somebody else saves the same edition: nobody loses anything. */
	@Test
	void whatWasNotSavedWhenTheProgramWasKilledMeetsWhatSomebodyElseSavedInAMerge() throws Exception {
		Files.createDirectories(folder.resolve("db"));
		model("keep", "appeals-servis.xmi");
		try (Workbench workbench = workbench(RUSSIAN)) {
			edited(workbench).sees("Изменений нет").does("type Куратор=Минцифры").sees("Черновик сохранен")
					.picture("model-draft-kept-ru").kill();
		}
		try (Workbench workbench = workbench(RUSSIAN)) {
			edited(workbench).sees("Восстановлен черновик прошлого сеанса. Сохраните его").sees("Минцифры")
					.picture("model-draft-ru").does("command org.eclipse.ui.edit.undo")
					.sees("the draft taken back", tree -> !tree.contains("Минцифры"))
					.does("command org.eclipse.ui.edit.redo").sees("Минцифры").sees("Черновик сохранен").kill();
		}
		Path theirs = folder.resolve("theirs.xmi");
		Files.writeString(theirs,
				Files.readString(Workbench.ROOT.resolve("examples/models/appeals-servis.xmi"))
						.replace("Куратор сервисов обращений (пример)", "Другой куратор")
						.replace("Найти, куда обратиться", "Узнать, куда обратиться"));
		Workbench.command(folder, "model", "keep", theirs.toString(), "--replace");
		try (Workbench workbench = workbench(RUSSIAN)) {
			edited(workbench).sees("эту редакцию с тех пор сохранил кто-то еще").sees("Минцифры")
					.does("command org.eclipse.ui.file.save").sees("Станет следующей правкой")
					.does("type Почему=назначен куратор").does("click Сохранить").sees("Модель тем временем изменили")
					.sees("⚡ куратор").sees("мое «Минцифры», чужое «Другой куратор»").sees("Взять: 1 из 2")
					.does("click ⚡ куратор").sees("Там: Другой куратор").picture("model-meanwhile-ru")
					.does("click Взять отмеченное")
					.sees("saved", tree -> tree.contains("Изменений нет") && !part(workbench).startsWith("*"))
					.sees("Минцифры");
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
		Path merged = folder.resolve("merged.xmi");
		Workbench.command(folder, "model", "show", "model-appeals", "-o", merged.toString());
		String text = Files.readString(merged);
		assertTrue(text.contains("curator=\"Минцифры\""), text);
		assertTrue(text.contains("Узнать, куда обратиться"), text);
	}

	/** Opens the only model of the database at the page of what it says about itself. */
	private static Workbench edited(Workbench workbench) throws IOException, InterruptedException {
		workbench.does("click Типовые модели").sees("В базе: 1").does("click Начало").does("click Типовые модели")
				.does("key ENTER").sees("Проект (п. 43)");
		return workbench.does("click о модели").sees("Куратор");
	}

	private static String part(Workbench workbench) {
		try {
			return workbench.ask("part");
		} catch (IOException e) {
			return "";
		}
	}
}
