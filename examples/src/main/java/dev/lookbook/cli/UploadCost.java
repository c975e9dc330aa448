package dev.lookbook.cli;

import dev.lookbook.rekognition.upload.UploadPlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What an upload would cost by the caller's prices.
 *
 * @param putPrice of a thousand requests
 * @param storagePrice of 2^30 bytes for a month, which AWS calls a GB
 */
record UploadCost(UploadPlan plan, Optional<BigDecimal> putPrice, Optional<BigDecimal> storagePrice) {
    private static final BigDecimal PER = BigDecimal.valueOf(1000);
    private static final BigDecimal GB = BigDecimal.valueOf(1L << 30);

    Optional<BigDecimal> ofRequests() {
        return putPrice.map(price -> times(price, plan.requests().pricedAsPuts(), PER));
    }

    Optional<BigDecimal> aMonth() {
        return storagePrice.map(price -> times(price, plan.storedBytes(), GB));
    }

    private static BigDecimal times(BigDecimal price, long count, BigDecimal per) {
        return price.multiply(BigDecimal.valueOf(count))
                .divide(per, MathContext.DECIMAL32)
                .stripTrailingZeros();
    }
}
