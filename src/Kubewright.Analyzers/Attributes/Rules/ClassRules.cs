using System.Collections.Immutable;
using Kubewright.Analyzers.Analysis;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>The rules of classes with attributes, in the order of their ids.</summary>
internal static class ClassRules
{
    public static ImmutableArray<ClassRule> All { get; } =
    [
        new KW6001_ClassNotPartial(),
        new KW6002_WorkloadMissing(),
        new KW6003_SeveralWorkloads(),
        new KW6004_AttributeOfNothing(),
        new KW6005_AttributeRepeated(),
    ];

    public static IEnumerable<Diagnostic> Check(AttributedClass type) =>
        from rule in All
        from found in rule.Check(type)
        select Diagnostic.Create(RuleDescriptors.Of(rule.Descriptor), found.Location, found.Message);
}
