using Kubewright.Core.Rules.Application;
using Kubewright.Core.Text;

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
            VariableReferences.In(new SourceFile("a.yaml", text).All).DefaultIfEmpty("").Order(StringComparer.Ordinal));

    [Fact]
    public void References_OutsideTheSpan_AreNotSeen() =>
        Assert.Equal(["B"], VariableReferences.In(new SourceSpan(new SourceFile("a.yaml", "$(A)$(B)$(C)"), 4, 4)));
}
