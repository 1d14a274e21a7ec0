package assay.scoring.proposals;

/** Examples of the contract of financing policies. */
final class FinancingPolicyExamples {

    static final String NEW = """
            {"portfolio":"main","document":{"name":"Loans to small firms","pricing":{"funding":0.026,\
            "liquidity":0.004,"operating":0.004,"hurdle":0.12,"capitalBenefit":0.03,"tax":0.25,\
            "costOfEquity":0.1},"leastSpread":0.005,"highestRate":0.24,"unsecuredLgd":0.4,\
            "relationship":{"shareOfNetValue":0.1,"most":0.003},"approvals":[{"upTo":"100000000",\
            "worstNotch":8,"signatures":2},{"signatures":3}],"validityDays":30,\
            "collateral":[{"form":"MORTGAGE","title":{"en":"Mortgage of land and buildings","zh":"土地及房屋抵押"},\
            "haircut":0.3,"oldestValuationDays":365,"lossType":"REAL_ESTATE"}],\
            "stresses":[{"name":"REVENUE_DOWN_15","revenueFactor":0.85,"costFactor":1.0,"rateShift":0.0,\
            "delayPeriods":0}],"indexes":["LPR_5Y"],"options":[{"code":"QUICK_ANNUITY",\
            "title":{"en":"Quick loan with level instalments","zh":"等额本息快速贷款"},"shape":"LEVEL_ANNUITY",\
            "shapeParameter":0,"longestMonths":60,"shareOfForecast":1.0,"graceMonths":0,\
            "graceInterest":"PAID","mayCapitalise":false,"targetDscr":1.2,"gearing":0.75,"rate":"FIXED",\
            "upfrontFee":0.003,"commitmentFee":0.0025,"reserveMonths":0,"sweepShare":0.0,\
            "measures":{"daysToApprove":5,"tailoring":1,"riskSharing":1,"publicBenefit":1},\
            "services":[{"en":"Application by one form","zh":"一表申请"}]},{"code":"TAILORED_SCULPTED",\
            "title":{"en":"Instalments sculpted to the project's cash","zh":"按项目现金流定制还款"},\
            "shape":"SCULPTED","shapeParameter":0,"longestMonths":240,"shareOfForecast":0.85,\
            "graceMonths":0,"graceInterest":"PAID","mayCapitalise":false,"targetDscr":1.3,"gearing":0.7,\
            "rate":"FIXED","upfrontFee":0.01,"commitmentFee":0.005,"reserveMonths":6,"sweepShare":0.25,\
            "measures":{"daysToApprove":45,"tailoring":5,"riskSharing":3,"publicBenefit":2},\
            "services":[{"en":"Financial model reviewed with the client","zh":"与客户共同审阅财务模型"}]}],\
            "clients":[{"when":{},"options":["QUICK_ANNUITY","TAILORED_SCULPTED"],\
            "criteria":[{"name":"effectiveRate","weight":2,"better":"LOWER"},{"name":"amount","weight":1,\
            "better":"HIGHER"},{"name":"minimumDscr","weight":1,"better":"HIGHER"}],"services":[]}],\
            "criteria":{"effectiveRate":{"title":{"en":"Effective annual rate","zh":"实际年利率"},\
            "best":{"en":"the lowest total cost of all options","zh":"所有方案中综合成本最低"},\
            "good":{"en":"a low total cost","zh":"综合成本较低"}},"amount":{"title":{"en":"Amount","zh":"金额"},\
            "best":{"en":"finances the largest amount","zh":"可融资金额最高"},\
            "good":{"en":"finances a large amount","zh":"可融资金额较高"}},\
            "minimumDscr":{"title":{"en":"Least cover","zh":"最低偿债覆盖率"},\
            "best":{"en":"leaves the widest margin in the weakest period","zh":"最弱期间的覆盖余量最大"},\
            "good":{"en":"leaves a good margin in the weakest period","zh":"最弱期间的覆盖余量较大"}}},\
            "equator":{"A":{"rate":0.001,\
            "conditions":[{"en":"Independent environmental and social review before the first drawing",\
            "zh":"首次提款前完成独立环境与社会尽职审查"}]}},"green":{"rate":-0.001,\
            "conditions":[{"en":"Use of proceeds reported every year","zh":"每年报告资金用途"}]},\
            "publicValue":[{"name":"JOBS","title":{"en":"Jobs created","zh":"新增就业"},\
            "unit":{"en":"full-time jobs","zh":"个全职岗位"}}]}}""";

    static final String RECEIPT = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","number":1,"status":"CANDIDATE"}""";

    static final String POLICY = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","portfolio":"main","number":1,"status":"ACTIVE",\
            "document":{"name":"Loans to small firms","pricing":{"funding":0.026,"liquidity":0.004,\
            "operating":0.004,"hurdle":0.12,"capitalBenefit":0.03,"tax":0.25,"costOfEquity":0.1},\
            "leastSpread":0.005,"highestRate":0.24,"unsecuredLgd":0.4,"relationship":{"shareOfNetValue":0.1,\
            "most":0.003},"approvals":[{"upTo":"100000000","worstNotch":8,"signatures":2},{"signatures":3}],\
            "validityDays":30,"collateral":[{"form":"MORTGAGE",\
            "title":{"en":"Mortgage of land and buildings","zh":"土地及房屋抵押"},"haircut":0.3,\
            "oldestValuationDays":365,"lossType":"REAL_ESTATE"}],"stresses":[{"name":"REVENUE_DOWN_15",\
            "revenueFactor":0.85,"costFactor":1.0,"rateShift":0.0,"delayPeriods":0}],"indexes":["LPR_5Y"],\
            "options":[{"code":"QUICK_ANNUITY","title":{"en":"Quick loan with level instalments",\
            "zh":"等额本息快速贷款"},"shape":"LEVEL_ANNUITY","shapeParameter":0,"longestMonths":60,\
            "shareOfForecast":1.0,"graceMonths":0,"graceInterest":"PAID","mayCapitalise":false,\
            "targetDscr":1.2,"gearing":0.75,"rate":"FIXED","upfrontFee":0.003,"commitmentFee":0.0025,\
            "reserveMonths":0,"sweepShare":0.0,"measures":{"daysToApprove":5,"tailoring":1,"riskSharing":1,\
            "publicBenefit":1},"services":[{"en":"Application by one form","zh":"一表申请"}]},\
            {"code":"TAILORED_SCULPTED","title":{"en":"Instalments sculpted to the project's cash",\
            "zh":"按项目现金流定制还款"},"shape":"SCULPTED","shapeParameter":0,"longestMonths":240,\
            "shareOfForecast":0.85,"graceMonths":0,"graceInterest":"PAID","mayCapitalise":false,\
            "targetDscr":1.3,"gearing":0.7,"rate":"FIXED","upfrontFee":0.01,"commitmentFee":0.005,\
            "reserveMonths":6,"sweepShare":0.25,"measures":{"daysToApprove":45,"tailoring":5,\
            "riskSharing":3,"publicBenefit":2},"services":[{"en":"Financial model reviewed with the client",\
            "zh":"与客户共同审阅财务模型"}]}],"clients":[{"when":{},"options":["QUICK_ANNUITY","TAILORED_SCULPTED"],\
            "criteria":[{"name":"effectiveRate","weight":2,"better":"LOWER"},{"name":"amount","weight":1,\
            "better":"HIGHER"},{"name":"minimumDscr","weight":1,"better":"HIGHER"}],"services":[]}],\
            "criteria":{"effectiveRate":{"title":{"en":"Effective annual rate","zh":"实际年利率"},\
            "best":{"en":"the lowest total cost of all options","zh":"所有方案中综合成本最低"},\
            "good":{"en":"a low total cost","zh":"综合成本较低"}},"amount":{"title":{"en":"Amount","zh":"金额"},\
            "best":{"en":"finances the largest amount","zh":"可融资金额最高"},\
            "good":{"en":"finances a large amount","zh":"可融资金额较高"}},\
            "minimumDscr":{"title":{"en":"Least cover","zh":"最低偿债覆盖率"},\
            "best":{"en":"leaves the widest margin in the weakest period","zh":"最弱期间的覆盖余量最大"},\
            "good":{"en":"leaves a good margin in the weakest period","zh":"最弱期间的覆盖余量较大"}}},\
            "equator":{"A":{"rate":0.001,\
            "conditions":[{"en":"Independent environmental and social review before the first drawing",\
            "zh":"首次提款前完成独立环境与社会尽职审查"}]}},"green":{"rate":-0.001,\
            "conditions":[{"en":"Use of proceeds reported every year","zh":"每年报告资金用途"}]},\
            "publicValue":[{"name":"JOBS","title":{"en":"Jobs created","zh":"新增就业"},\
            "unit":{"en":"full-time jobs","zh":"个全职岗位"}}]},"author":"u-7",\
            "createdAt":"2026-03-01T08:00:00Z","activatedBy":"u-9","activatedAt":"2026-03-02T08:00:00Z"}""";

    static final String INVALID = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract",\
            "status":400,"detail":"Each part that is wrong stands under \\"errors\\".",\
            "instance":"/v1/financing-policies","code":"validation-failed",\
            "errors":[{"pointer":"/document/clients/0/options/1","code":"unknown-option",\
            "detail":"is not among the options of the policy"}]}""";

    static final String BAD_LIMIT = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract",\
            "status":400,"detail":"Each part that is wrong stands under \\"errors\\".",\
            "instance":"/v1/financing-policies","code":"validation-failed","errors":[{"pointer":"limit",\
            "code":"max","detail":"must be at most 200"}]}""";

    static final String NOT_FOUND = """
            {"type":"urn:assay:problem:not-found","title":"Not found","status":404,\
            "detail":"There is no financing-policy 0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78,\
             or you may not see it.",\
            "instance":"/v1/financing-policies/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","code":"not-found"}""";

    static final String STALE = """
            {"type":"urn:assay:problem:precondition-failed","title":"Changed in the meantime","status":412,\
            "detail":"The version in If-Match is no longer the present one. Read again, then decide.",\
            "instance":"/v1/financing-policies/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78/activation",\
            "code":"precondition-failed"}""";

    static final String FOUR_EYES = """
            {"type":"urn:assay:problem:four-eyes","title":"Somebody else has to do this","status":422,\
            "detail":"Who asked for something cannot approve or release it,\
             and who decided cannot review the decision.",\
            "instance":"/v1/financing-policies/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78/activation",\
            "code":"four-eyes"}""";

    static final String PAGE = "{\"items\":[" + POLICY + "]}";

    private FinancingPolicyExamples() {}
}
