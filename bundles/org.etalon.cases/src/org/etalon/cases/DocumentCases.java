// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.CaseRule.outputs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.rules.documents.DocumentField;
import org.etalon.rules.documents.DocumentType;
import org.etalon.rules.documents.ModelComponent;

/** Required contents of documents and models. */
final class DocumentCases {

	private static final String FIELDS = Arrays.stream(DocumentField.values()).map(DocumentField::code)
			.collect(Collectors.joining("|"));
	private static final String COMPONENTS = Arrays.stream(ModelComponent.values()).map(Enum::name)
			.collect(Collectors.joining("|"));

	private DocumentCases() {
	}

	static List<CaseRule> rules() {
		return List.of(document(), model());
	}

	private static CaseRule document() {
		return CaseRule.named("R-19", new Clause("24, 35"), "Состав документа", "Contents of a document")
				.input("document", "CONCLUSION|TERMINATION_NOTICE|CERTIFICATE",
						"заключение, уведомление о прекращении или сертификат",
						"conclusion, notice of termination, or certificate")
				.input("fields", "[" + FIELDS + "]", "что указано в документе; прочее не мешает",
						"what the document states; anything else does no harm")
				.output("valid", "true|false", "указано все", "everything is stated")
				.output("missing", "[" + FIELDS + "]", "чего нет", "what is missing")
				.output("recommended", "true|false",
						"состав рекомендован: Правила содержания сертификата не устанавливают",
						"the contents are recommended: the Rules do not list those of a certificate")
				.example("{\"document\": \"TERMINATION_NOTICE\", \"fields\": [\"objectName\", \"authority\", "
						+ "\"terminationDate\"]}")
				.computed((in, context) -> {
					DocumentType type = in.choice("document", DocumentType.class);
					Set<DocumentField> fields = in.texts("fields").stream().map(DocumentField::find)
							.flatMap(Optional::stream).collect(Collectors.toSet());
					return type.check(fields).map(found -> outputs("valid", found.complete(), "missing",
							found.missing(), "recommended", type.recommended()));
				});
	}

	private static CaseRule model() {
		return CaseRule
				.named("R-40", new Clause("43б"), "Состав модели типовой услуги",
						"Parts of a model of a typical service")
				.input("components", "[" + COMPONENTS + "]", "какие части есть", "which parts there are")
				.output("complete", "true|false", "есть все шесть", "all six are there")
				.output("missing", "[" + COMPONENTS + "]", "чего нет", "what is missing")
				.example("{\"components\": [\"USER_JOURNEY_DIAGRAM\", \"DESIGN_SPECIFICATION\"]}")
				.computed(in -> ModelComponent.check(Set.copyOf(in.choices("components", ModelComponent.class))),
						found -> outputs("complete", found.complete(), "missing", found.missing()));
	}
}
