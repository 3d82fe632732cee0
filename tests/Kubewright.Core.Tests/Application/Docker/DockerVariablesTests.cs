using Kubewright.Core.Application.Docker;

namespace Kubewright.Core.Tests.Application.Docker;

/// <summary>docs.docker.com/reference/dockerfile, environment replacement.</summary>
public sealed class DockerVariablesTests
{
    private static readonly DockerScope Values =
        new(null, null, new Dictionary<string, string?> { ["A"] = "1", ["EMPTY"] = "", ["ARGUMENT"] = null }, new ExpansionBudget());

    [Theory]
    [InlineData("x", "x")]
    [InlineData("$A", "1")]
    [InlineData("${A}", "1")]
    [InlineData("a$A.0", "a1.0")]
    [InlineData("$A$A", "11")]
    [InlineData("\\$A", "$A")]
    [InlineData("a\\b$A", "a\\b1")]
    [InlineData("$A\\", "1\\")]
    [InlineData("$", "$")]
    [InlineData("x$", "x$")]
    [InlineData("$-", "$-")]
    [InlineData("${A:-2}", "1")]
    [InlineData("${EMPTY:-2}", "2")]
    [InlineData("${NONE:-2}", "2")]
    [InlineData("${NONE:-b:c}", "b:c")]
    [InlineData("${NONE:-}", "")]
    [InlineData("${A:+2}", "2")]
    [InlineData("${EMPTY:+2}", "")]
    [InlineData("${NONE:+2}", "")]
    [InlineData("${EMPTY}", "")]
    public void Variable_IsReplaced(string text, string replaced) => Assert.Equal(replaced, DockerVariables.Replace(text, Values));

    [Theory]
    [InlineData("$ARGUMENT")]
    [InlineData("${ARGUMENT}")]
    [InlineData("${ARGUMENT:-2}")]
    [InlineData("${ARGUMENT:+2}")]
    [InlineData("$NONE")]
    [InlineData("$A_B")]
    [InlineData("$A1")]
    [InlineData("${A")]
    [InlineData("${A:?missing}")]
    [InlineData("$A $NONE")]
    public void Variable_OfWhichNothingIsKnown_LeavesNothingKnown(string text) => Assert.Null(DockerVariables.Replace(text, Values));
}
