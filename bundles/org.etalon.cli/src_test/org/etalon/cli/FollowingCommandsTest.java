// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.References;
import org.etalon.model.register.RegisterPackage;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TextDocument;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How regions follow a model by clauses 46-50, from the command line. */
class FollowingCommandsTest {

	private static final String MODEL = "model-jubilee";

	@TempDir
	private Path folder;
	private Cli cli;
	private TypicalServiceModel model;

	@BeforeEach
	void publishTheModel() throws IOException, StoreException, ModelTextException {
		cli = new Cli(folder);
		cli.variables.put("ETALON_DB", cli.path("db").toString());
		String text = Files
				.readString(Path.of(System.getProperty("etalon.root"), "examples/models/jubilee-payment.xmi"));
		cli.file("m.xmi", text);
		model = (TypicalServiceModel) ModelText.read("m.xmi", text).document();
		ok("model", "publish", "m.xmi");
		try (Store store = StoreForTests.open(cli.path("db"), Clock.systemUTC())) {
			store.write(new Intent("test", ""), session -> {
				for (int i = 1; i <= 4; i++) {
					session.records(RecordKinds.AUTHORITIES)
							.add(new Authority("A" + i, "Район " + i, AuthorityLevel.LOCAL, "16"));
					session.records(RecordKinds.OBJECTS)
							.add(new CertificationObject("O" + i, model.getName().toUpperCase(Locale.ROOT),
									ObjectKind.TYPICAL_SERVICE, "A" + i, "16", true, null, null, "https://example.org",
									true, true, null, null, null, null, null, null, null, null, null, null, null,
									null));
				}
				return null;
			});
		}
	}

	private String ok(String... arguments) {
		assertEquals(ExitStatus.OK, cli.run(arguments), () -> cli.err() + cli.out());
		return cli.out();
	}

	private void refuses(String message, String... arguments) {
		assertEquals(ExitStatus.NOTHING, cli.run(arguments), cli::out);
		assertEquals(message + "\n", cli.err());
	}

	/** A sheet by the reference sheet: everything is met but what is named. */
	private AssessmentSheet sheet(SheetTemplate reference, String object, String... missed) {
		AssessmentSheet sheet = AssessmentFactory.eINSTANCE.createAssessmentSheet();
		sheet.setId("sheet-" + reference.getStage().name().toLowerCase(Locale.ROOT));
		sheet.setTemplate(EcoreUtil.copy(reference));
		sheet.setObject(References.proxy(org.etalon.model.register.CertificationObject.class,
				RegisterPackage.Literals.CERTIFICATION_OBJECT, object));
		sheet.setObjectKind(ObjectKind.TYPICAL_SERVICE);
		sheet.getTemplate().getSections()
				.forEach(section -> section.getCriteria().stream()
						.filter(each -> each.getAnswerKind() != AnswerKind.TEXT).forEach(
								each -> sheet.getAnswers().add(answer(each, !List.of(missed).contains(each.getId())))));
		return sheet;
	}

	private static Answer answer(Criterion criterion, boolean met) {
		Answer answer = AssessmentFactory.eINSTANCE.createAnswer();
		answer.setCriterion(criterion);
		switch (criterion.getAnswerKind()) {
		case YES_NO -> answer.setYes(met);
		case PERCENT -> answer.setPercent(met ? 100 : 50);
		case CHOICE -> answer.setOption(criterion.getOptions().stream()
				.filter(each -> met ? each.getShare() == 100 : each.getShare() == 0).findFirst().orElseThrow());
		case TEXT -> throw new IllegalArgumentException(criterion.getId());
		}
		return answer;
	}

	private void finish(String object, String... missed) throws StoreException, ModelTextException {
		try (Store store = StoreForTests.open(cli.path("db"), Clock.systemUTC())) {
			for (SheetTemplate each : List.of(model.getRegulationSheet(), model.getLaboratorySheet())) {
				String text = ModelText.write(sheet(each, object, missed), ModelFormat.JSON);
				store.write(new Intent("test", ""), session -> {
					TextDocument document = new TextDocument("sheet/" + object + "/" + each.getStage(), "SHEET", "Лист",
							object, Grade.A.name(), "JSON 1.1", text);
					var documents = session.records(RecordKinds.DOCUMENTS);
					var there = documents.find(document.id());
					if (there.isEmpty()) {
						documents.add(document);
					} else {
						documents.update(document, there.get().revision());
					}
					return null;
				});
			}
		}
	}

	// conformity

	@Test
	void sheetsInFilesAreMeasuredByTheReferenceSheets() throws IOException, ModelTextException {
		Files.createDirectories(cli.path("sheets"));
		cli.file("sheets/reg.json", ModelText
				.write(sheet(model.getRegulationSheet(), "X", "reg-documents", "reg-interagency"), ModelFormat.JSON));
		cli.file("sheets/lab.xmi", ModelText.write(sheet(model.getLaboratorySheet(), "X"), ModelFormat.XMI));
		assertEquals(ExitStatus.FAILED_ON, cli.run("conformity", "check", "m.xmi", "sheets", "--fail-on", "deviation"));
		// 1700 of weights; 200 are lost wholly, 200 by half: 1400/1700; with 1900 of the laboratory 3300/3600
		assertTrue(cli.out().startsWith("""
				X: соответствие 91,67 %.
				  регулирование: заполнен, 82,35 %
				    −11,76 % отклоняется: От заявителя требуют только удостоверение личности и способ получения
				    −5,88 % отклоняется: Доля сведений, получаемых межведомственно
				  личный прием: не требуется, –
				  лаборатория: заполнен, 100,00 %
				  типовая ошибка: Форма требует скан свидетельства о браке"""), cli.out());
		assertTrue(cli.out().endsWith(
				"Услуг: 1. Соответствуют модели: 0, с отклонениями: 1, листов не хватает: 0, не прочитано файлов: 0\n"),
				cli.out());
		ok("conformity", "check", "m.xmi", "sheets", "-o", "c.json");
		assertTrue(cli.read("c.json").contains("\"conformity100\" : 9167"), cli.read("c.json"));
		ok("conformity", "check", "m.xmi", "sheets", "-o", "c.csv");
		assertTrue(cli.read("c.csv").contains("X,,,CRITERION,REGULATION,reg-interagency,DEVIATES,200,50,,588,,"),
				cli.read("c.csv"));
		ok("conformity", "check", "m.xmi", "sheets", "-o", "c.html", "--locale", "en");
		assertTrue(cli.read("c.html").contains("Conformity to the model") && !cli.read("c.html").contains("<script"),
				cli.read("c.html"));
	}

	@Test
	void whatASheetMakesEasierForItselfCountsAsADeviation() throws IOException, ModelTextException {
		AssessmentSheet sheet = sheet(model.getRegulationSheet(), "X");
		List<Criterion> criteria = sheet.getTemplate().getSections().get(0).getCriteria();
		sheet.getAnswers().stream().filter(each -> each.getCriterion().getId().equals("reg-no-deadline")).findFirst()
				.orElseThrow().setNotApplicable(true);
		Criterion variants = criteria.stream().filter(each -> each.getId().equals("reg-variants")).findFirst()
				.orElseThrow();
		variants.setWeight100(1);
		variants.getOptions().forEach(each -> each.setShare(100));
		sheet.getAnswers().stream().filter(each -> each.getCriterion() == variants).findFirst().orElseThrow()
				.setOption(variants.getOptions().getLast());
		Criterion gone = criteria.stream().filter(each -> each.getId().equals("reg-proactive")).findFirst()
				.orElseThrow();
		sheet.getAnswers().removeIf(each -> each.getCriterion() == gone);
		criteria.remove(gone);
		cli.file("s.json", ModelText.write(sheet, ModelFormat.JSON));
		ok("conformity", "check", "m.xmi", "s.json");
		assertTrue(cli.out().contains("−5,88 % исключено без права: Срок обращения"), cli.out());
		assertTrue(cli.out().contains("−11,76 % нет в листе: Предусмотрено проактивное"), cli.out());
		assertTrue(cli.out().contains(" % отклоняется: Акт описывает все варианты"), cli.out());
		assertTrue(cli.out().contains("лаборатория: нет листа, –"), cli.out());
	}

	@Test
	void filesThatCannotBeTakenAreNamedAndTheRestIsMeasured() throws IOException, ModelTextException {
		String text = ModelText.write(sheet(model.getRegulationSheet(), "X"), ModelFormat.JSON);
		cli.file("a.json", text);
		cli.file("b.json", text);
		cli.file("c.json", "{");
		assertEquals(ExitStatus.PARTIAL,
				cli.run("conformity", "check", "m.xmi", "a.json", "b.json", "c.json", "m.xmi"));
		assertTrue(cli.err().contains("b.json: Второй лист того же этапа (регулирование) у объекта «X»: он не взят."),
				cli.err());
		assertTrue(
				cli.err().contains("c.json") && cli.err()
						.contains("m.xmi: Путь относится к объекту «pilot-jubilee», а листов этого объекта нет."),
				cli.err());
		assertEquals(ExitStatus.NOTHING, cli.run("conformity", "check", "a.json", "b.json"));
		assertTrue(cli.err().contains("Это не модель типовой услуги"), cli.err());
	}

	// materials

	@Test
	void materialsGoTheirWayAndTheSampleIsRemembered() throws Exception {
		refuses("У объекта O1 пройдены не все этапы: нет заполненных листов: регулирование, лаборатория (п. 48).",
				"materials", "send", MODEL, "O1");
		for (int i = 1; i <= 4; i++) {
			finish("O" + i, i == 1 ? new String[] { "lab-precheck" } : new String[0]);
			ok("materials", "send", MODEL, "O" + i, "--on", "2026-10-01", "--reason", "готово");
		}
		assertTrue(ok("materials", "send", MODEL, "O4", "--on", "2026-10-01").contains("Так уже было"));
		refuses("Из этого состояния так нельзя: направлено, направить повторно; можно: выбрать для проверки, не выбирать для проверки.",
				"materials", "send", MODEL, "O4", "--on", "2026-10-02");
		refuses("Объекта O9 нет в реестре.", "conformity", "show", MODEL, "--object", "O1", "--object", "O9");
		refuses("В субъектах 54 модели «" + model.getName() + "» не следует ни одна услуга.", "conformity", "show",
				MODEL, "--subject", "54");
		refuses("Модели model-x в базе нет: etalon model show.", "materials", "sample", "model-x", "--seed", "s");
		assertTrue(ok("materials", "list").contains("model-jubilee/O1   направлено   01.10.2026"), cli.out());
		String drawn = ok("materials", "sample", MODEL, "--seed", "жребий", "--margin", "50", "--on", "2026-10-05");
		assertTrue(drawn.startsWith("Выборка model-jubilee/1 от 05.10.2026, tester\n"
				+ "К проверке 3 из 4 (п. 49): доверие 95 %, погрешность 50 %; A28=CERTIFY_UNSELECTED\n"
				+ "  Республика Татарстан: 3 из 4\n"), drawn);
		assertTrue(drawn.endsWith("Повторный жребий дает то же самое.\n"), drawn);
		assertEquals(drawn, ok("materials", "samples", "model-jubilee/1"));
		refuses("Выбирать не из чего: для модели model-jubilee нет направленных материалов, которые ждут проверки.",
				"materials", "sample", MODEL, "--seed", "другой");
		List<String> checked = drawn.lines().filter(line -> line.startsWith("  16 "))
				.map(line -> line.substring(line.lastIndexOf(' ') + 1)).toList();
		assertEquals(3, checked.size());
		assertTrue(ok("materials", "confirm", MODEL, checked.get(0), "--on", "2026-10-10")
				.contains("Состояние: сертификат выдан с 10.10.2026"));
		assertTrue(cli.out().endsWith("Основание: п. 49\n"), cli.out());
		refuses("Из этого состояния так нельзя: сертификат выдан, подтвердить; можно: ничего.", "materials", "confirm",
				MODEL, checked.get(0), "--on", "2026-10-11");
		refuses("Дата 04.10.2026 раньше последнего изменения 05.10.2026.", "materials", "return", MODEL, checked.get(1),
				"--because", "Нет акта", "--on", "2026-10-04");
		assertTrue(ok("materials", "return", MODEL, checked.get(1), "--because", "Нет акта", "--because",
				"Нет протокола", "--on", "2026-10-11").contains("причины возврата: Нет акта; Нет протокола"));
		assertTrue(ok("materials", "send", MODEL, checked.get(1), "--on", "2026-11-01").contains("(раз: 2)"));
		String history = ok("materials", "history", MODEL, checked.get(1));
		assertEquals(
				List.of("01.10.2026  направлено", "05.10.2026  на проверке", "11.10.2026  возвращено",
						"01.11.2026  направлено"),
				history.lines().filter(line -> !line.startsWith(" ")).map(line -> line.replaceAll("  tester.*", ""))
						.toList());
		String shown = ok("conformity", "show", MODEL, "--object", "O1");
		assertTrue(shown.startsWith("O1: соответствие 94,44 %. Район 1\n"), shown);
	}

	@Test
	void theJourneyIsOneOfTheModelAndIsNotReplacedUnseen() throws Exception {
		finish("O1");
		String text = cli.read("m.xmi");
		cli.file("other.xmi", text.replace("id=\"model-jubilee\"", "id=\"model-x\""));
		refuses("В other.xmi модель model-x, а путь нужен по модели model-jubilee.", "materials", "send", MODEL, "O1",
				"--on", "2026-10-01", "--journey", "other.xmi");
		cli.file("our.xmi", text.replace("action=\"Оценить услугу\"", "action=\"Оценить\""));
		ok("materials", "send", MODEL, "O1", "--on", "2026-10-01", "--journey", "our.xmi");
		assertTrue(ok("materials", "send", MODEL, "O1", "--on", "2026-10-01", "--journey", "our.xmi")
				.contains("Так уже было"), cli.out());
		// what the curator has before him is not exchanged under his eyes
		refuses("Из этого состояния так нельзя: направлено, направить повторно; можно: выбрать для проверки, не выбирать для проверки.",
				"materials", "send", MODEL, "O1", "--on", "2026-10-01", "--journey", "m.xmi");
		assertTrue(ok("conformity", "show", MODEL, "--object", "O1").contains("Отличий пути: 1"), cli.out());
	}

	@Test
	void underTheOtherReadingEverythingIsChecked() throws Exception {
		finish("O1");
		ok("materials", "send", MODEL, "O1", "--on", "2026-10-01");
		assertTrue(ok("materials", "sample", MODEL, "--seed", "s", "--on", "2026-10-02", "--set", "A28=CHECK_ALL")
				.contains("К проверке 1 из 1"), cli.out());
		assertTrue(cli.out().contains("A28=CHECK_ALL"), cli.out());
		ok("materials", "samples");
	}

	// plans

	@Test
	void aPlanIsAgreedApprovedAndMeasuredByWhatIsCertified() throws Exception {
		cli.file("a.csv", "name,id\nРайон 1,A1\nРайон 2,A2\nРайон 3,A3\n");
		ok("plan", "draft", "a.csv", "--service", model.getName(), "--subject", "16", "--from", "2026-09-01", "--to",
				"2026-12-31", "-o", "p.xmi");
		String set = ok("plan", "set", MODEL, "16", "p.xmi", "--on", "2026-09-01");
		assertTrue(set.contains("Представить до 20.09.2026 включительно (п. 46)"), set);
		assertTrue(set.contains("Оказывают услугу, но не в плане: Район 4"), set);
		refuses("План-график в p.xmi составлен для субъекта 16, а не 77.", "plan", "set", MODEL, "77", "p.xmi");
		assertTrue(ok("plan", "list", "--on", "2026-09-25").contains("опоздание, дней: 5"), cli.out());
		ok("plan", "submit", MODEL, "16", "--on", "2026-09-19");
		refuses("План-график model-jubilee/16 уже не проект (на согласовании): меняют его, только когда он возвращен.",
				"plan", "set", MODEL, "16", "p.xmi");
		refuses("Вернуть можно только с причинами: --because.", "plan", "return", MODEL, "16", "--on", "2026-09-20");
		ok("plan", "return", MODEL, "16", "--because", "Нет района 4", "--on", "2026-09-20");
		ok("plan", "submit", MODEL, "16", "--on", "2026-09-21");
		refuses("Из этого состояния так нельзя: на согласовании, утвердить (approve); можно: согласовать (agree), вернуть (return).",
				"plan", "approve", MODEL, "16", "--on", "2026-09-22");
		ok("plan", "agree", MODEL, "16", "--on", "2026-09-22");
		ok("plan", "approve", MODEL, "16", "--on", "2026-09-23");
		ok("plan", "start", MODEL, "16", "--on", "2026-09-24");
		finish("O1");
		ok("materials", "send", MODEL, "O1", "--on", "2026-10-01");
		ok("materials", "sample", MODEL, "--seed", "s", "--on", "2026-10-02");
		ok("materials", "confirm", MODEL, "O1", "--on", "2026-10-03");
		assertEquals(ExitStatus.OK, cli.run("plan", "list", MODEL, "--on", "2026-10-10", "--fail-on-late"));
		assertTrue(cli.out().contains("1 / 3"), cli.out());
		assertEquals(ExitStatus.FAILED_ON, cli.run("plan", "list", MODEL, "--on", "2026-11-10", "--fail-on-late"));
		ok("plan", "list", MODEL, "--subject", "16", "--on", "2026-10-10", "-o", "taken.xmi");
		assertTrue(cli.read("taken.xmi").contains("completedOn=\"2026-10-03\"")
				&& cli.read("taken.xmi").contains("state=\"EXECUTING\""), cli.read("taken.xmi"));
		assertEquals(8, ok("plan", "history", MODEL, "16").lines().count(), cli.out());
	}

	@Test
	void tablesAreWrittenAsPagesToo() throws Exception {
		cli.file("a.csv", "name,id,responsible\nРайон 1,A1,Иванова\nРайон <2>,A2,Иванова\n");
		ok("plan", "draft", "a.csv", "--service", model.getName(), "--subject", "16", "--from", "2026-09-01", "--to",
				"2026-12-31", "-o", "p.xmi");
		ok("plan", "set", MODEL, "16", "p.xmi", "--on", "2026-09-01");
		finish("O1");
		ok("materials", "send", MODEL, "O1", "--on", "2026-10-01");
		cli.file("m.csv", "id,subject,authority\nO1,16,Район <1>\n");
		cli.file("new.xmi", cli.read("m.xmi").replace("action=\"Оценить услугу\"", "action=\"Оценить &lt;услугу>\""));
		page("Республика Татарстан", "30.11.2026", "plan", "show", "p.xmi");
		page("разрабатывается", "20.09.2026", "plan", "list");
		page("направлено", "100,00", "materials", "list");
		page("Район &lt;1&gt;", "да", "sample", "m.csv", "--seed", "s");
		page("Оценить &lt;услугу&gt;", "этап пути", "model", "diff", "m.xmi", "new.xmi");
	}

	private void page(String one, String other, String... command) throws IOException {
		List<String> all = new ArrayList<>(List.of(command));
		all.addAll(List.of("-o", "page.html"));
		ok(all.toArray(String[]::new));
		String page = cli.read("page.html");
		assertTrue(page.startsWith("<!DOCTYPE html>") && page.contains(one) && page.contains(other), page);
		Files.delete(cli.path("page.html"));
	}

	@Test
	void aPlanThatDoesNotReachItsPointsIsRefused() throws Exception {
		cli.file("a.csv", "name,id\nРайон 1,A1\nРайон 2,A2\n");
		ok("plan", "draft", "a.csv", "--service", "x", "--subject", "16", "--from", "2026-09-01", "--to", "2026-12-31",
				"-o", "p.xmi");
		refuses("План-график в p.xmi составлен для услуги «x», а модель model-jubilee – для услуги «" + model.getName()
				+ "».", "plan", "set", MODEL, "16", "p.xmi");
		String service = model.getName().toUpperCase(Locale.ROOT);
		ok("plan", "draft", "a.csv", "--service", service, "--subject", "16", "--from", "2026-09-01", "--to",
				"2026-12-31", "-o", "p.xmi");
		String sound = cli.read("p.xmi");
		cli.file("p.xmi", sound.replace("percent=\"25\"", "percent=\"50\""));
		assertEquals(ExitStatus.PARTIAL, cli.run("plan", "show", "p.xmi"));
		assertEquals("p.xmi: ошибка плана: к точке 25 % органов в плане меньше, чем нужно (Прил. 3).\n", cli.err());
		refuses("В плане-графике ошибок: 1; первая: к точке 25 % органов в плане меньше, чем нужно (Прил. 3).", "plan",
				"set", MODEL, "16", "p.xmi");
		cli.file("p.xmi", sound.replaceFirst("endDate=\"[^\"]*\"", "endDate=\"2026-12-32\""));
		assertEquals(ExitStatus.NOTHING, cli.run("plan", "set", MODEL, "16", "p.xmi"));
		assertTrue(cli.err().startsWith("p.xmi:") && cli.err().contains("«2026-12-32»"), cli.err());
		assertTrue(!ok("plan", "list", MODEL).contains("Татарстан"), cli.out());
	}

	@Test
	void aPlanThatSomebodyElsePutThereIsReplacedOnlyOnDemand() throws Exception {
		cli.file("a.csv", "name,id,responsible\nРайон 1,A1,Иванова\nРайон 2,A2,Иванова\n");
		String[] draft = { "plan", "draft", "a.csv", "--service", model.getName(), "--subject", "16", "--from",
				"2026-09-01", "--to", "2026-12-31", "-o", "p.xmi" };
		ok(draft);
		ok("plan", "set", MODEL, "16", "p.xmi", "--on", "2026-09-01");
		ok("plan", "set", MODEL, "16", "p.xmi", "--on", "2026-09-01");
		cli.file("p.xmi", cli.read("p.xmi").replaceFirst("Иванова", "Сидорова"));
		assertEquals(ExitStatus.NOTHING, cli.run("plan", "set", MODEL, "16", "p.xmi", "--on", "2026-09-01"));
		assertTrue(cli.err().contains("ответственный: было «Иванова», стало «Сидорова»"), cli.err());
		assertTrue(cli.err().endsWith("Заменить его: --replace.\n"), cli.err());
		assertTrue(ok("plan", "set", MODEL, "16", "p.xmi", "--on", "2026-09-01", "--replace").startsWith("Заменен"),
				cli.out());
		ok("plan", "list", MODEL, "--subject", "16", "-o", "taken.xmi");
		assertTrue(cli.read("taken.xmi").contains("Сидорова"), cli.read("taken.xmi"));
		cli.file("p.xmi", cli.read("p.xmi").replace("percent=\"25\"", "percent=\"50\""));
		assertEquals(ExitStatus.NOTHING, cli.run("plan", "set", MODEL, "16", "p.xmi", "--replace"));
		assertEquals("", cli.out());
	}

	@Test
	void aPlanIsWrittenAsTheDocumentOfAppendix3() throws Exception {
		cli.file("a.csv", "name,id,responsible\nРайон 1,A1,Иванова\nРайон 2,A2,Иванова\n");
		ok("plan", "draft", "a.csv", "--service", model.getName(), "--subject", "16", "--from", "2026-09-01", "--to",
				"2026-12-31", "-o", "p.xmi");
		refuses("Плана-графика model-jubilee/16 в базе нет: etalon plan set.", "plan", "export", MODEL, "16", "--pdf",
				"out");
		ok("plan", "set", MODEL, "16", "p.xmi", "--on", "2026-09-01");
		assertEquals(ExitStatus.USAGE, cli.run("plan", "export", MODEL, "16"));
		ok("plan", "export", MODEL, "16", "--docx", "out", "--pdf", "out", "--on", "2026-10-10");
		assertTrue(Files.size(cli.path("out/plan-model-jubilee-16.docx")) > 1_000
				&& Files.size(cli.path("out/plan-model-jubilee-16.pdf")) > 1_000, cli.out());
		ok("template", "plan", "-o", "own.docx");
		ok("plan", "export", MODEL, "16", "--docx", "own", "--template", "own.docx", "--on", "2026-10-10");
		assertEquals(-1,
				Files.mismatch(cli.path("out/plan-model-jubilee-16.docx"), cli.path("own/plan-model-jubilee-16.docx")));
	}
}
