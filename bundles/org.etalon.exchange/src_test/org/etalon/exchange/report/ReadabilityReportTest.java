// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.etalon.exchange.TextParagraph;
import org.etalon.norm.Problem;
import org.etalon.standard.Readability;
import org.etalon.standard.ReadabilityExcess;
import org.etalon.standard.ReadabilityFigures;
import org.etalon.standard.ReadabilityIndex;
import org.etalon.standard.ReadabilityLimit;
import org.etalon.standard.ReadabilityLimit.Scope;
import org.etalon.standard.ReadabilityNorms;
import org.etalon.standard.ReadabilityProfile;
import org.etalon.standard.TextFigure;
import org.junit.jupiter.api.Test;

class ReadabilityReportTest {

	private static final ReadabilityNorms NORMS = ReadabilityNorms.builtIn();
	private static final ReadabilityLimit EASY = new ReadabilityLimit(Scope.TEXT, ReadabilityIndex.FRE_OBORNEVA,
			new BigDecimal("150.5"));
	private static final ReadabilityLimit SHORT = new ReadabilityLimit(Scope.SENTENCE, TextFigure.WORDS,
			new BigDecimal("2"));

	private static ReadabilityFigures figures(String text) {
		return Readability.ofText(text, NORMS).value();
	}

	private static MeasuredSentence sentence(int number, String text, ReadabilityExcess... exceeded) {
		return new MeasuredSentence(1, number, 4, text, figures(text), List.of(exceeded));
	}

	private static ReadabilityReport report(ReadabilityProfile profile) {
		MeasuredSentence first = sentence(1, "Раз, \"два\" три.",
				new ReadabilityExcess(SHORT, new BigDecimal("3.000")));
		MeasuredSentence second = sentence(2, "Да да.");
		MeasuredDocument document = new MeasuredDocument("a.txt", figures("Раз два три. Да да."),
				List.of(new ReadabilityExcess(EASY, new BigDecimal("142.000"))),
				List.of(new MeasuredParagraph(
						new TextParagraph(1, 4, TextParagraph.Kind.TEXT, "Раз, \"два\"\n три. Да да."),
						figures("Раз два три. Да да.")),
						new MeasuredParagraph(new TextParagraph(2, 0, TextParagraph.Kind.TABLE, "1"), figures("1"))),
				List.of(second, first), List.of(first));
		return new ReadabilityReport("Etalon 1.0.0", NORMS, profile, List.of(document),
				List.of(new Problem("b.txt", 3, "", "", "BAD_ENCODING", "0x98", "windows-1251"),
						new Problem("c.txt", 0, "", "", "NO_TEXT", "", "")));
	}

	@Test
	void isWrittenAsCsv() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ReadabilityCsv.write(out, report(null));
		assertEquals("""
				file,scope,paragraph,sentence,line,kind,hardest,sentences,words,letters,syllables,complex_words,\
				characters,fre_oborneva,fre_oborneva_b,fkgl_plainrussian,fkgl_oborneva,fkgl_academic,\
				cli_plainrussian,ari_plainrussian,dale_chall_plainrussian,smog_plainrussian,exceeded,text
				a.txt,TEXT,,,,,,2,5,13,5,0,15,143.485,137.896,-15.505,-5.940,-5.310,-20.030,-14.063,0.683,0.050,\
				fre_oborneva 142 < 150.5,
				a.txt,PARAGRAPH,1,,4,TEXT,,2,5,13,5,0,15,143.485,137.896,-15.505,-5.940,-5.310,-20.030,-14.063,\
				0.683,0.050,,"Раз, ""два"" три. Да да."
				a.txt,SENTENCE,1,1,4,,2,1,3,9,3,0,13,142.835,137.136,-15.346,-5.690,-5.130,-15.497,-11.419,0.819,\
				0.050,words 3 > 2,"Раз, ""два"" три."
				a.txt,SENTENCE,1,2,4,,1,1,2,4,2,0,5,144.135,138.656,-15.664,-6.190,-5.490,-26.830,-17.959,0.546,\
				0.050,,Да да.
				a.txt,PARAGRAPH,2,,,TABLE,,0,0,0,0,0,0,,,,,,,,,,,1
				""", out.toString(StandardCharsets.UTF_8));
	}

	@Test
	void isWrittenAsJson() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ReadabilityJson.write(out, report(new ReadabilityProfile("Все", List.of(EASY, SHORT))));
		String json = out.toString(StandardCharsets.UTF_8).replaceAll("\\s*\n\\s*", " ");
		assertEquals("{ \"product\" : \"Etalon 1.0.0\", \"settings\" : { \"A37\" : \"BUILT_IN\" }, "
				+ "\"profile\" : \"Все\", \"limits\" : [ { \"scope\" : \"TEXT\", \"measure\" : \"fre_oborneva\", "
				+ "\"min\" : 150.5 }, { \"scope\" : \"SENTENCE\", \"measure\" : \"words\", \"max\" : 2 } ], "
				+ "\"documents\" : [ { \"file\" : \"a.txt\", \"sentences\" : 2, \"words\" : 5, \"letters\" : 13, "
				+ "\"syllables\" : 5, \"complexWords\" : 0, \"characters\" : 15, \"indices\" : { "
				+ "\"fre_oborneva\" : 143.485, \"fre_oborneva_b\" : 137.896, \"fkgl_plainrussian\" : -15.505, "
				+ "\"fkgl_oborneva\" : -5.940, \"fkgl_academic\" : -5.310, \"cli_plainrussian\" : -20.030, "
				+ "\"ari_plainrussian\" : -14.063, \"dale_chall_plainrussian\" : 0.683, "
				+ "\"smog_plainrussian\" : 0.050 }, \"exceeded\" : [ { \"scope\" : \"TEXT\", "
				+ "\"measure\" : \"fre_oborneva\", \"min\" : 150.5, \"value\" : 142.000 } ], \"paragraphs\" : [ "
				+ "{ \"paragraph\" : 1, \"line\" : 4, \"kind\" : \"TEXT\", "
				+ "\"text\" : \"Раз, \\\"два\\\" три. Да да.\"",
				json.substring(0, json.indexOf(", \"sentences\" : 2", json.indexOf("paragraphs"))));
		assertEquals("{ \"paragraph\" : 2, \"line\" : null, \"kind\" : \"TABLE\", \"text\" : \"1\", "
				+ "\"sentences\" : 0, \"words\" : 0, \"letters\" : 0, \"syllables\" : 0, \"complexWords\" : 0, "
				+ "\"characters\" : 0, \"indices\" : null } ], \"hardest\" : [ { \"paragraph\" : 1, \"sentence\" : 2, "
				+ "\"line\" : 4, \"text\" : \"Да да.\"",
				json.substring(json.indexOf("{ \"paragraph\" : 2"), json.indexOf(", \"sentences\" : 1")));
		assertEquals("\"exceeded\" : [ { \"scope\" : \"SENTENCE\", \"measure\" : \"words\", \"max\" : 2, "
				+ "\"value\" : 3.000 } ] } ] } ], \"problems\" : [ { \"file\" : \"b.txt\", \"line\" : 3, "
				+ "\"found\" : \"0x98\", \"expected\" : \"windows-1251\", \"code\" : \"BAD_ENCODING\" }, { "
				+ "\"file\" : \"c.txt\", \"line\" : null, \"found\" : \"\", \"expected\" : \"\", "
				+ "\"code\" : \"NO_TEXT\" } ] } ", json.substring(json.lastIndexOf("\"exceeded\"")));
	}

	@Test
	void saysWhereThereIsNoProfile() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ReadabilityJson.write(out, report(null));
		assertFalse(out.toString(StandardCharsets.UTF_8).contains("\"max\" : 2 } ]"));
		assertEquals("null, \"limits\" : [ ]", out.toString(StandardCharsets.UTF_8).replaceAll("\\s*\n\\s*", " ")
				.replaceAll(".*\"profile\" : (.*), \"documents.*", "$1").strip());
	}

	@Test
	void showsTheBeginningOfAParagraphWithoutCuttingACharacter() {
		assertEquals("абвг", beginning("абвг", 4));
		assertEquals("абв…", beginning("абвгд", 4));
		assertEquals("аб…", beginning("аб вгд", 4));
		assertEquals("а б", beginning("\n а \u00A0\t\nб ", 4));
		assertEquals("аб…", beginning("аб\uD83D\uDE00вг", 4));
		assertEquals("абв…", beginning("абв\uD83D\uDE00", 4));
	}

	private static String beginning(String text, int length) {
		return new MeasuredParagraph(new TextParagraph(1, 1, TextParagraph.Kind.TEXT, text), figures(text))
				.beginning(length);
	}
}
