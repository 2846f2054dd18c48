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

class PlanCommandsTest {

	@TempDir
	Path folder;

	private Cli cli;

	@BeforeEach
	void makeFiles() throws IOException {
		cli = new Cli(folder);
		Files.createDirectories(cli.path("plans"));
		StringBuilder table = new StringBuilder("name,id,responsible\n");
		for (int i = 1; i <= 7; i++) {
			table.append("Район " + i + ",a-" + i + "," + (i == 1 ? "Глава" : "") + "\n");
		}
		cli.file("a.csv", table.toString());
	}

	private int draft() {
		return cli.run("plan", "draft", "a.csv", "--service", "Выплата", "--subject", "16", "--from", "2027-01-01",
				"--to", "2027-12-31", "-o", "plans/16.xmi");
	}

	@Test
	void aDraftHasTheGroupsOfAppendix3AndIsValid() throws IOException {
		assertEquals(ExitStatus.OK, draft());
		assertEquals("Органов в плане: 7\n", cli.err());
		String plan = cli.read("plans/16.xmi");
		assertEquals(2, plan.split("percent=\"25\"", -1).length - 1);
		assertEquals(1, plan.split("percent=\"100\"", -1).length - 1);
		assertTrue(plan.contains("endDate=\"2027-04-02\"") && plan.contains("responsible=\"Глава\""), plan);
		assertEquals(ExitStatus.OK, cli.run("model", "validate", "plans", "--fail-on", "remark"));
	}

	@Test
	void latePlansAreFoundByTheirControlPoints() throws IOException {
		draft();
		cli.file("plans/16.xmi",
				cli.read("plans/16.xmi").replaceFirst("endDate=", "completedOn=\"2027-03-01\" endDate="));
		assertEquals(ExitStatus.FAILED_ON, cli.run("plan", "show", "plans", "--as-of", "2027-04-03", "--fail-on-late"));
		assertEquals("""
				  Субъект                Состояние         Точка   Окончание    Нужно   Готово
				  Республика Татарстан   разрабатывается    25 %   02.04.2027       2        1   опаздывает
				  Республика Татарстан   разрабатывается    50 %   02.07.2027       4        1
				  Республика Татарстан   разрабатывается    75 %   01.10.2027       6        1
				  Республика Татарстан   разрабатывается   100 %   31.12.2027       7        1
				""", cli.out());
		assertEquals(ExitStatus.OK, cli.run("plan", "show", "plans", "--as-of", "2027-04-02", "--fail-on-late"));
		assertEquals(ExitStatus.OK, cli.run("plan", "show", "plans", "--as-of", "2027-04-03", "-o", "p.csv"));
		assertTrue(cli.read("p.csv").contains(",DRAFTING,25,2027-04-02,2,1,yes"), cli.read("p.csv"));
	}

	@Test
	void whatIsWrongIsNamed() throws IOException {
		cli.file("bad.csv", "name\nРайон 1\nРайон 1\n");
		assertEquals(ExitStatus.PARTIAL, cli.run("plan", "draft", "bad.csv", "--service", "Выплата", "--subject", "16",
				"--from", "2027-01-01", "--to", "2027-12-31"));
		assertTrue(cli.err().startsWith("bad.csv:3: «Район 1» в списке уже есть; учтена первая строка."), cli.err());
		assertEquals(ExitStatus.PARTIAL, cli.run("plan", "draft", "bad.csv", "--service", "Выплата", "--subject", "16",
				"--from", "2027-01-01", "--to", "2027-12-31", "-o", "b.xmi", "--rejects", "no.csv"));
		assertTrue(cli.read("no.csv").startsWith(
				"file,line,column,found,expected,code,reason,clause\n" + "bad.csv,3,name,Район 1,,SAME_OBJECT,"),
				cli.read("no.csv"));
		assertTrue(cli.read("no.csv").endsWith(",Прил. 3\n"), cli.read("no.csv"));
		cli.file("empty.csv", "name\n");
		assertEquals(ExitStatus.NOTHING, cli.run("plan", "draft", "empty.csv", "--service", "Выплата", "--subject",
				"16", "--from", "2027-01-01", "--to", "2027-12-31", "--rejects", "no.json"));
		assertTrue(cli.read("no.json").contains("\"code\" : \"PLAN_WITHOUT_AUTHORITIES\""), cli.read("no.json"));
		assertEquals(ExitStatus.USAGE, cli.run("plan", "draft", "bad.csv", "--service", "Выплата", "--subject", "16",
				"--from", "2027-01-01", "--to", "2027-12-31", "--rejects", "bad.csv"));
		assertEquals(ExitStatus.NOTHING, cli.run("plan", "draft", "empty.csv", "--service", "Выплата", "--subject",
				"16", "--from", "2027-01-01", "--to", "2027-12-31"));
		assertEquals("empty.csv: Это не план-график с органами: ни одного органа не нашлось.\n", cli.err());
		assertEquals(ExitStatus.USAGE, cli.run("plan", "draft", "a.csv", "--service", "Выплата", "--subject", "00",
				"--from", "2027-01-01", "--to", "2027-12-31"));
		assertEquals(ExitStatus.USAGE, cli.run("plan", "draft", "a.csv", "--service", "Выплата", "--subject", "16",
				"--from", "2027-12-31", "--to", "2027-01-01"));
		assertEquals(ExitStatus.NOTHING, cli.run("plan", "show", "a.csv"));
		assertEquals(ExitStatus.USAGE, cli.run("plan", "show", "a.csv", "--as-of", "вчера"));
	}
}
