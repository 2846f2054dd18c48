// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A day on which a region presents its plan for a model and the curator sees the country (clauses 46-50). */
@EnabledOnOs(OS.LINUX)
class FollowingDayTest extends WorkbenchDay {

	private static final String MODEL = "model-jubilee";

	/** The model is approved on 20.07.2026, so that plans are due on 20.09.2026; four districts provide the service. */
	private String country() throws Exception {
		Files.createDirectories(folder.resolve("db"));
		Path file = Workbench.ROOT.resolve("examples/models/jubilee-payment.xmi");
		String name = Files.readString(file).replaceFirst("(?s).*? name=\"([^\"]*)\".*", "$1");
		StringBuilder register = new StringBuilder("Идентификатор;Наименование;Орган;Вид;Субъект\n");
		StringBuilder authorities = new StringBuilder("name\n");
		for (int i = 1; i <= 4; i++) {
			register.append("O").append(i).append(';').append(name).append(";Район ").append(i)
					.append(";типовая услуга;16\n");
			authorities.append(i < 4 ? "Район " + i + "\n" : "");
		}
		Files.writeString(folder.resolve("r.csv"), register);
		Files.writeString(folder.resolve("a.csv"), authorities);
		Workbench.command(folder, "register", "import", folder.resolve("r.csv").toString(), "--yes");
		Workbench.command(folder, "model", "publish", file.toString());
		Workbench.command(folder, "plan", "draft", folder.resolve("a.csv").toString(), "--service", name, "--subject",
				"16", "--from", "2026-09-01", "--to", "2026-12-31", "-o", folder.resolve("plan.xmi").toString());
		return name;
	}

	@Test
	void aPlanGoesFromTheMapThroughItsLifeAndLeadsToTheAuthority() throws Exception {
		String name = country();
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("key ALT+9").sees("Моделей: 1. Органов, оказывающих услуги: 4")
					.does("type На дату=25.09.2026").does("click Опоздание").does("mouse click Республика Татарстан")
					.sees("план: плана нет · план опаздывает на 5 дней, срок был 20.09.2026 (п. 46) · " + name)
					.picture("following-map-ru");
			// one step to the plan, and its authorities
			workbench.does("mouse double Республика Татарстан").sees("Составьте план по списку органов")
					.does("click Принять план…").does("type Файл плана=" + folder.resolve("plan.xmi"))
					.does("type Дата=01.09.2026").does("click Принять")
					.sees("Проект плана принят, органов: 3. Представить до 20.09.2026 (п. 46). Оказывают услугу, но не в плане: Район 4.");
			move(workbench, "Представить…", "02.09.2026", "план – на согласовании с 02.09.2026");
			workbench.does("click Вернуть…").does("type Причины=Нет района 4; Нет ответственных");
			agree(workbench, "Вернуть…", "03.09.2026");
			workbench.sees("Причины возврата").sees("Нет ответственных");
			move(workbench, "Представить…", "04.09.2026", "план – на согласовании с 04.09.2026");
			move(workbench, "Согласовать…", "05.09.2026", "план – согласовано с 05.09.2026");
			move(workbench, "Утвердить…", "06.09.2026", "план – утверждено с 06.09.2026");
			move(workbench, "Начать исполнение…", "07.09.2026", "план – исполняется с 07.09.2026");
			workbench.sees("утвержден 06.09.2026").picture("following-plan-ru");
			// what is not ready is refused in words
			workbench.does("click Направить материалы…").does("click Направить").sees("пройдены не все этапы")
					.does("click ОК");
			// and one step to the object
			workbench.does("click Открыть объект").sees("tab",
					tree -> tree.contains("CTabItem " + name.substring(0, 10)));
			workbench.does("key ALT+9").does("click Планы субъектов").sees("Все 1").does("click График")
					.sees("Республика Татарстан · сертифицировано 0 из 4 (0 %) · план: исполняется")
					.picture("following-chart-ru").does("click Материалы").sees("Материалов по этой модели пока нет");
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
		assertTrue(Workbench.command(folder, "plan", "list", MODEL).contains("исполняется"));
	}

	@Test
	void theCountryIsShownInEnglishTooAndNeedsNoMouse() throws Exception {
		String name = country();
		try (Workbench workbench = workbench(ENGLISH)) {
			workbench.does("key ALT+9").sees("Models: 1. Authorities that provide the services: 4")
					.sees("nobody provides the service here").does("click Lateness").sees("1–14 days")
					.picture("following-map-en");
			// two keys lead from a cell to the authority
			workbench.does("mouse click Республика Татарстан").does("key ENTER").sees("Make a plan of a list")
					.does("key ENTER").sees("tab", tree -> tree.contains("CTabItem " + name.substring(0, 10)));
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	private static void move(Workbench workbench, String what, String on, String sees) throws Exception {
		workbench.does("click " + what);
		agree(workbench, what, on);
		workbench.sees(sees);
	}

	private static void agree(Workbench workbench, String what, String on) throws Exception {
		workbench.does("type Дата=" + on).does("click " + what);
	}
}
