namespace Kubewright.Core.Schema.Constraints;

/// <summary>What pkg/apis/resource/validation/validation.go demands of devices and of claims to them; sums and references are KW5336.</summary>
internal static class ResourceConstraints
{
    private const int LongestDriver = 63;
    private const int Most = 32;
    private const int MostAlternatives = 8;
    private const int LongestExpression = 10 * 1024;
    private const int LongestText = 64;

    public static IEnumerable<Constraint> All =>
        [.. OfClaims, .. OfSlices, .. OfDevices, .. Request("resource.ExactDeviceRequest"), .. Request("resource.DeviceSubRequest")];

    private static ConstraintList OfClaims => new ConstraintList()
        .On("resource.DeviceClaim", "KW5336", "validateDeviceClaim")
            .AtMostItems(Most, "requests", "constraints", "config")
            .Unique("requests", "name")
        .On("resource.DeviceRequest", "KW5336", "validateDeviceRequest")
            .Required("name")
            .Text(TextForm.Label, "name")
            .ExactlyOne("exactly", "firstAvailable")
            .AtMostItems(MostAlternatives, "firstAvailable")
            .Unique("firstAvailable", "name")
        .On("resource.DeviceSubRequest", "KW5336", "validateDeviceSubRequest")
            .Required("name", "deviceClassName")
            .Text(TextForm.Label, "name")
        .On("resource.ExactDeviceRequest", "KW5336", "validateExactDeviceRequest").Required("deviceClassName")
        .On("resource.DeviceSelector", "KW5336", "validateSelector").Required("cel")
        .On("resource.CELDeviceSelector", "KW5336", "validateCELSelector").Required("expression").NotLonger(LongestExpression, "expression")
        .On("resource.DeviceConstraint", "KW5336", "validateDeviceConstraint")
            .ExactlyOne("matchAttribute", "distinctAttribute")
            .AtMostItems(Most, "requests")
            .Unique("requests")
            .Text(TextForm.AttributeNameWithDomain, "matchAttribute", "distinctAttribute").OrEmpty()
        .On("resource.DeviceClaimConfiguration", "KW5336", "validateDeviceClaimConfiguration").Required("opaque").AtMostItems(Most, "requests")
        .Unique("requests")
        .On("resource.DeviceClassConfiguration", "KW5336", "validateDeviceClassConfiguration").Required("opaque")
        .On("resource.OpaqueDeviceConfiguration", "KW5336", "validateOpaqueConfiguration")
            .Required("driver", "parameters")
            .Text(TextForm.SubdomainOfAnyCase, "driver").UpTo(LongestDriver)
        .On("resource.DeviceClassSpec", "KW5336", "validateDeviceClassSpec")
            .AtMostItems(Most, "selectors", "config")
            .Text(TextForm.ExtendedResource, "extendedResourceName").OrEmpty()
        .On("resource.DeviceToleration", "KW5336", "validateDeviceToleration")
            .OneOf("operator", "Exists", "Equal").OrEmpty()
            .OneOf("effect", "None", "NoSchedule", "NoExecute")
            .Text(TextForm.LabelKey, "key")
            .Forbidden("value").Where("operator", "Exists").Because("the operator Exists takes none")
            .Text(TextForm.LabelValue, "value")
            .Required("key").Where("operator", "Equal", "");


    private static ConstraintList OfSlices => new ConstraintList()
        .On("resource.ResourceSliceSpec", "KW5336", "validateResourceSliceSpec")
            .Required("driver", "pool")
            .Text(TextForm.SubdomainOfAnyCase, "driver").UpTo(LongestDriver)
            .Text(TextForm.Subdomain, "nodeName").OrEmpty()
            .OneOf("allNodes", "true")
            .ExactlyOne("nodeName", "nodeSelector", "allNodes", "perDeviceNodeSelection")
            .Unique("devices", "name")
            .Unique("sharedCounters", "name")
            .AtMostItems(MostAlternatives, "sharedCounters")
        .On("resource.ResourcePool", "KW5336", "validateResourcePool")
            .Required("name")
            .Text(TextForm.PoolName, "name").UpTo(253)
            .AtLeast(1, "resourceSliceCount")
            .AtLeast(0, "generation")
        .On("resource.CounterSet", "KW5336", "validateCounterSet")
            .Required("name", "counters")
            .Text(TextForm.Label, "name")
            .Keys(TextForm.Label, "counters")
            .Items(1, Most, "counters")
        .On("resource.Counter", "KW5336", "validateDeviceCounter").NotNegativeAmount("value");

    private static ConstraintList OfDevices => new ConstraintList()
        .On("resource.Device", "KW5336", "validateDevice")
            .Required("name")
            .Text(TextForm.Label, "name")
            .Keys(TextForm.AttributeName, "attributes", "capacity")
            .AtMostItems(16, "taints")
            .AtMostItems(2, "consumesCounters")
            .Unique("consumesCounters", "counterSet")
            .AtMostItems(4, "bindingConditions", "bindingFailureConditions")
            .Unique("bindingConditions")
            .Unique("bindingFailureConditions")
            .Text(TextForm.QualifiedName, "bindingConditions", "bindingFailureConditions").OrEmpty()
            .Required("bindingFailureConditions").With("bindingConditions")
            .Required("bindingConditions").With("bindingFailureConditions")
            .Text(TextForm.Subdomain, "nodeName").OrEmpty()
        .On("resource.DeviceCounterConsumption", "KW5336", "validateDeviceCounterConsumption")
            .Required("counterSet", "counters")
            .Text(TextForm.Label, "counterSet")
            .Keys(TextForm.Label, "counters")
            .Items(1, Most, "counters")
        .On("resource.DeviceAttribute", "KW5336", "validateDeviceAttribute")
            .ExactlyOne("bool", "int", "string", "version")
            .NotLonger(LongestText, "string")
            .Text(TextForm.SemanticVersion, "version").UpTo(LongestText)
        .On("resource.DeviceTaint", "KW5336", "validateDeviceTaint")
            .Required("key", "effect")
            .OneOf("effect", "None", "NoSchedule", "NoExecute")
            .Text(TextForm.LabelKey, "key")
            .Text(TextForm.LabelValue, "value");

    private static ConstraintList Request(string type) => new ConstraintList()
        .On(type, "KW5336", "validateDeviceAllocationMode")
            .Text(TextForm.Subdomain, "deviceClassName")
            .AtMostItems(Most, "selectors")
            .AtMostItems(16, "tolerations")
            .OneOf("allocationMode", "ExactCount", "All")
            .AtLeast(0, "count")
            .Between(0, 0, "count").Where("allocationMode", "All").Because("the allocationMode is All");
}
