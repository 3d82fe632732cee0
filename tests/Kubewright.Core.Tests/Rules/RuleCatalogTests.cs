using Kubewright.Core.Rules;

namespace Kubewright.Core.Tests.Rules;

/// <summary>What ties a rule's id, class, file, place in the catalogue and tests together.</summary>
public sealed class RuleCatalogTests
{
    public static TheoryData<string> RuleNames => [.. RuleCatalog.All.Select(rule => rule.GetType().Name)];

    [Fact]
    public void Ids_AreUniqueAndInOrder()
    {
        var ids = RuleCatalog.Descriptors.Select(descriptor => descriptor.Id).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
    }

    [Fact]
    public void EveryRule_IsListed()
    {
        var types = typeof(RuleCatalog).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        Assert.Equal(
            types.Select(type => type.Name).Order(StringComparer.Ordinal),
            RuleCatalog.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ClassName_StartsWithTheId() =>
        Assert.All(RuleCatalog.All, rule => Assert.StartsWith(rule.Descriptor.Id + "_", rule.GetType().Name, StringComparison.Ordinal));

    [Fact]
    public void Namespace_IsTheFamily() =>
        Assert.All(RuleCatalog.All, rule => Assert.Equal("Kubewright.Core.Rules." + rule.Descriptor.Family, rule.GetType().Namespace));

    [Fact]
    public void Title_IsASentenceWithoutFullStop() =>
        Assert.All(RuleCatalog.Descriptors, descriptor => Assert.Matches(@"^\p{Lu}.*[^.]$", descriptor.Title));

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void EveryRule_HasTestsOfWhatItReportsAndIgnores(string rule)
    {
        var tests = typeof(RuleCatalogTests).Assembly.GetTypes().SingleOrDefault(type => type.Name == rule + "Tests");
        Assert.True(tests is not null, $"There is no {rule}Tests.");
        var names = tests.GetMethods().Select(method => method.Name).ToList();
        Assert.Contains(names, name => name.StartsWith("Reports", StringComparison.Ordinal));
        Assert.Contains(names, name => name.StartsWith("Ignores", StringComparison.Ordinal));
    }
}
