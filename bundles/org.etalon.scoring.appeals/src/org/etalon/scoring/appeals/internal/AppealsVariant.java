// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.appeals.internal;

import org.etalon.norm.ObjectKind;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Schemes;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Scoring of servises for appeals and requests (сервисы по рассмотрению обращений и запросов, clauses 36-41): two
 * stages.
 */
@Component(service = ScoringVariant.class)
@VariantProperties(id = "appeals", edition = "1", kinds = ObjectKind.APPEALS_SERVIS)
public final class AppealsVariant extends DeclaredVariant {

	@Activate
	public AppealsVariant(VariantProperties properties) {
		super(properties, Schemes.twoStages());
	}
}
