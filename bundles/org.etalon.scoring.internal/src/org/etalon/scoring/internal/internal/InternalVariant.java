// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.internal.internal;

import org.etalon.norm.ObjectKind;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Schemes;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Scoring of servises for the internal client (сервисы для внутреннего клиента) (clauses 36-41): two stages. */
@Component(service = ScoringVariant.class)
@VariantProperties(id = "internal", edition = "1", kinds = ObjectKind.INTERNAL_SERVIS)
public final class InternalVariant extends DeclaredVariant {

	@Activate
	public InternalVariant(VariantProperties properties) {
		super(properties, Schemes.twoStages());
	}
}
