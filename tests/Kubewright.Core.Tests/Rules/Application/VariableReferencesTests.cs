using Kubewright.Core.Rules.Application;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Rules.Application;

/// <summary>Which variables a container's text refers to.</summary>
public sealed class VariableReferencesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("$(A)", "A")]
    [InlineData("x$(A)$(B)y$(A)", "A B")]
    [InlineData("$(A", "")]
    [InlineData("$(A $(B)", "B")]
    [InlineData("$()", "")]
    [InlineData("$", "")]
    [InlineData("$(", "")]
    public void Names_AreFound(string text, string names) =>
        Assert.Equal(names.Split(' ').Order(StringComparer.Ordinal),
            VariableReferences.In(YamlScalar.Said(new SourceFile("a.yaml", "").All, text, isText: true, YamlScalarStyle.Computed))
                .DefaultIfEmpty("").Order(StringComparer.Ordinal));

    [Fact]
    public void References_AreThoseOfTheValues_NotOfComments() =>
        Assert.Equal(["A", "B"], VariableReferences.In(YamlReader.Read(new SourceFile("a.yaml", "a: \"\\x24(A)\"\nb: [$(B)] # $(C)\n"))[0].Root!).Order());
}
