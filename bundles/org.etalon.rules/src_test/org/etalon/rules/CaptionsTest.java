// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.etalon.norm.Text;
import org.etalon.rules.documents.DocumentField;
import org.etalon.rules.documents.DocumentType;
import org.etalon.rules.documents.ModelComponent;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.Lifecycle;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.rules.monitoring.StatusGroup;
import org.etalon.rules.year.Actor;
import org.etalon.rules.year.Category;
import org.etalon.rules.year.EligibilityBasis;
import org.etalon.rules.year.HeldCertificate;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.rules.year.Material;
import org.etalon.rules.year.Materials.DigitalBody;
import org.etalon.rules.year.PlannedTermination;
import org.etalon.rules.year.Punctuality;
import org.etalon.rules.year.YearStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read has a name of its own in both languages. */
class CaptionsTest {

	static Stream<Supplier<List<Text>>> captions() {
		return Stream.of(of(Actor.values(), Actor::caption), of(Category.values(), Category::caption),
				of(DigitalBody.values(), DigitalBody::caption), of(DocumentField.values(), DocumentField::caption),
				of(DocumentType.values(), DocumentType::caption),
				of(EligibilityBasis.values(), EligibilityBasis::caption), of(Event.values(), Event::caption),
				of(HeldCertificate.Status.values(), HeldCertificate.Status::caption),
				of(IneligibilityReason.values(), IneligibilityReason::caption),
				of(Indicator.values(), Indicator::caption), of(Lifecycle.values(), Lifecycle::caption),
				of(Material.values(), Material::caption), of(ModelComponent.values(), ModelComponent::caption),
				of(PlannedTermination.Type.values(), PlannedTermination.Type::caption),
				of(Punctuality.Status.values(), Punctuality.Status::caption), of(State.values(), State::caption),
				of(StatusGroup.values(), StatusGroup::caption), of(YearStep.values(), YearStep::caption));
	}

	private static <E> Supplier<List<Text>> of(E[] constants, Function<E, Text> caption) {
		return () -> Arrays.stream(constants).map(caption).toList();
	}

	@ParameterizedTest
	@MethodSource("captions")
	void areDistinctAndInTheirLanguage(Supplier<List<Text>> source) {
		List<Text> captions = source.get();
		Set<String> names = new HashSet<>();
		for (Text caption : captions) {
			assertTrue(caption.ru().matches(".*[а-яё].*"), caption::toString);
			assertTrue(caption.en().replaceAll("МСЗУ|[АБВГ]\\+?", "").matches("[^а-яёА-ЯЁ]*[a-z][^а-яёА-ЯЁ]*"),
					caption::toString);
			assertTrue(names.add(caption.ru()), caption::toString);
			assertTrue(names.add(caption.en()), caption::toString);
		}
		assertEquals(2 * captions.size(), names.size());
	}
}
