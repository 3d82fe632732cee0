using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Schema;
using Kubewright.Core.Schema.Constraints;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Schema.Constraints;

/// <summary>Each line of the table is tried at its bound and one beyond, by objects that are made from the line itself.</summary>
public sealed class ConstraintTests
{
    private const int MostItems = 2000;

    private static readonly string[] Versions = ["v1", "v2", "v1beta2", "v1beta1", "v1alpha1"];

    public static TheoryData<int> Lines => [.. Enumerable.Range(0, ConstraintTable.All.Length)];

    [Fact]
    public void EveryLine_NamesATypeItsFieldsAndARule()
    {
        var ids = RuleCatalog.All.Select(rule => rule.Descriptor.Id).ToHashSet();
        Assert.All(ConstraintTable.All, one =>
        {
            Assert.Contains(one.Id, ids);
            Assert.NotEmpty(one.Source);
            Assert.NotNull(FindType(one));
        });
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void WhatIsWithinTheBound_IsTaken(int line)
    {
        var constraint = ConstraintTable.All[line];
        Assert.All(ConstraintSamples.Within(constraint, FindType(constraint)!, MostItems),
            fields => Assert.False(IsViolated(constraint, fields), $"{constraint}: {Text(fields)}"));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void WhatIsBeyondTheBound_IsNot(int line)
    {
        var constraint = ConstraintTable.All[line];
        var beyond = ConstraintSamples.Beyond(constraint, FindType(constraint)!, MostItems).ToList();
        Assert.NotEmpty(beyond);
        Assert.All(beyond, fields => Assert.True(IsViolated(constraint, fields), $"{constraint}: {Text(fields)}"));
    }

    /// <summary>The newest version of the type that has all of the fields.</summary>
    private static SchemaType? FindType(Constraint constraint)
    {
        var dot = constraint.Type.IndexOf('.', StringComparison.Ordinal);
        return Versions
            .Select(version => ApiSchema.FindType($"{constraint.Type[..dot]}.{version}{constraint.Type[dot..]}"))
            .FirstOrDefault(type => type is not null && constraint.Fields.All(field => type.FindField(field) is not null));
    }

    private static bool IsViolated(Constraint constraint, IReadOnlyDictionary<string, string> fields)
    {
        var type = FindType(constraint)!;
        var all = new Dictionary<string, string>(fields);
        foreach (var condition in constraint.Conditions.Where(one => one.Field.Length > 0 && !one.Field.Contains('.', StringComparison.Ordinal)))
        {
            if (ConstraintSamples.ForCondition(condition, type) is { } value && !all.ContainsKey(condition.Field))
            {
                all.Add(condition.Field, value);
            }
        }

        var node = (YamlMapping)YamlReader.Read(new SourceFile("object.yaml", Text(all))).Single().Root!;
        var holder = constraint.Conditions.FirstOrDefault(one => one.Kind == ConditionKind.In)?.Values[0] ?? "field";
        var item = new ApiObject(node, type, Entry(holder, node), "", Outer(constraint));
        var kind = constraint.Conditions.FirstOrDefault(one => one.Kind == ConditionKind.OfKind)?.Values[0] ?? "Any";
        var resource = ManifestReader.Read(new SourceFile("one.yaml", $"apiVersion: v1\nkind: {kind}\nmetadata: {{name: one}}\n")).Resources[0];
        var version = constraint.Since ?? (constraint.Until is { } until ? new KubernetesVersion(1, until.Minor - 1) : KubernetesVersion.Newest);
        var violations = ImmutableArray.CreateBuilder<Violation>();
        ConstraintChecker.Check(item, resource, version, violations);
        return violations.Any(one => ReferenceEquals(one.Constraint, constraint));
    }

    private static ApiObject? Outer(Constraint constraint)
    {
        if (constraint.Conditions.FirstOrDefault(one => one.Kind == ConditionKind.Within) is not { } within)
        {
            return null;
        }

        var dot = within.Values[0].IndexOf('.', StringComparison.Ordinal);
        var type = ApiSchema.FindType(within.Values[0].Insert(dot, ".v1"))!;
        var node = (YamlMapping)YamlReader.Read(new SourceFile("outer.yaml", "{}")).Single().Root!;
        return new ApiObject(node, type, Entry("outer", node), "", null);
    }

    private static YamlEntry Entry(string name, YamlMapping value) =>
        new(new YamlScalar(value.Span, null, name, YamlScalarStyle.Plain, YamlScalarType.String, false), value);

    private static string Text(IReadOnlyDictionary<string, string> fields) =>
        "{" + string.Join(", ", fields.Select(field => string.Create(CultureInfo.InvariantCulture, $"\"{field.Key}\": {field.Value}"))) + "}";
}
