using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Rules.Environments;

namespace Kubewright.Core.Tests.Rules;

/// <summary>What ties a rule's id, class, file, place in the catalogue and tests together.</summary>
public sealed class RuleCatalogTests
{
    /// <summary>The rules with a class of their own; the others are lines of the table of constraints.</summary>
    private static readonly List<Rule> Classes = [.. RuleCatalog.All.Where(rule => rule is not ConstraintRule), .. KustomizationRules.OfRenderings];

    public static TheoryData<string> RuleIds => [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

    [Fact]
    public void Ids_AreUniqueAndInOrder()
    {
        var ids = RuleCatalog.Descriptors.Select(descriptor => descriptor.Id).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
    }

    [Fact]
    public void EveryRule_IsListed()
    {
        var types = typeof(RuleCatalog).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract && type != typeof(ConstraintRule));
        Assert.Equal(
            types.Select(type => type.Name).Order(StringComparer.Ordinal),
            Classes.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ClassName_StartsWithTheId() =>
        Assert.All(Classes, rule => Assert.StartsWith(rule.Descriptor.Id + "_", rule.GetType().Name, StringComparison.Ordinal));

    [Fact]
    public void Namespace_IsTheFamily() =>
        Assert.All(Classes, rule => Assert.Equal("Kubewright.Core.Rules." + rule.Descriptor.Family, rule.GetType().Namespace));

    [Fact]
    public void Title_IsASentenceWithoutFullStop() =>
        Assert.All(RuleCatalog.Descriptors, descriptor => Assert.Matches(@"^\p{Lu}.*[^.]$", descriptor.Title));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void EveryRule_HasTestsOfWhatItReportsAndIgnores(string id)
    {
        var tests = typeof(RuleCatalogTests).Assembly.GetTypes()
            .SingleOrDefault(type => type.Name.StartsWith(id + "_", StringComparison.Ordinal) && type.Name.EndsWith("Tests", StringComparison.Ordinal));
        Assert.True(tests is not null, $"There are no {id}_...Tests.");
        var names = tests.GetMethods().Select(method => method.Name).ToList();
        Assert.Contains(names, name => name.StartsWith("Reports", StringComparison.Ordinal));
        Assert.Contains(names, name => name.StartsWith("Ignores", StringComparison.Ordinal));
    }
}
