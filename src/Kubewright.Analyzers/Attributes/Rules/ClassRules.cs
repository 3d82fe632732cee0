using System.Collections.Immutable;
using Kubewright.Core.Rules;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>
/// The rules of classes with attributes, which no manifest could break, in the order of their ids. What a manifest could break too, the rules of
/// manifests say of what the class describes.
/// </summary>
internal static class ClassRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new KW6001_ClassNotPartial(),
        new KW6002_WorkloadMissing(),
        new KW6003_SeveralWorkloads(),
        new KW6004_AttributeOfNothing(),
        new KW6005_AttributeRepeated(),
        new KW6006_NameEmpty(),
        new KW6007_ClassGeneric(),
        new KW6008_MountSource(),
        new KW6009_DescribedElsewhere(),
        new KW6010_ConfigureNotWritten(),
        new KW6011_ServicePortTarget(),
        new KW6012_ArgumentsContradict(),
        new KW6013_ValueNotOfEnum(),
    ];
}
