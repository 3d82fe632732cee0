using Kubewright.Core.Application.Docker;

namespace Kubewright.Core.Tests.Application.Docker;

/// <summary>docs.docker.com/reference/dockerfile: the words of instructions, the pairs of ENV, the two forms of ENTRYPOINT and CMD.</summary>
public sealed class DockerWordsTests
{
    [Theory]
    [InlineData("a b", "a|b")]
    [InlineData(" a\t b ", "a|b")]
    [InlineData("\"a b\" 'c d'", "a b|c d")]
    [InlineData("a\"b c\"d", "ab cd")]
    [InlineData("\"a'b\" 'c\"d'", "a'b|c\"d")]
    [InlineData("'' a", "|a")]
    [InlineData("", "")]
    public void Words_AreSplitAtSpacesOutsideOfQuotes(string arguments, string words) => Assert.Equal(words, string.Join('|', DockerWords.Split(arguments)));

    [Theory]
    [InlineData("A=1 B=2", "A:1|B:2")]
    [InlineData("A=\"1 2\" B='3'", "A:1 2|B:3")]
    [InlineData("A=b=c", "A:b=c")]
    [InlineData("A=", "A:")]
    [InlineData("A 1 2", "A:1 2")]
    [InlineData("A\t1", "A:1")]
    [InlineData("A b=c", "A:b=c")]
    [InlineData("A=1 B", "A:1")]
    [InlineData("A", "")]
    [InlineData("=1", "")]
    public void Env_IsPairs_OrOneOfTheOldForm(string arguments, string pairs) =>
        Assert.Equal(pairs, string.Join('|', DockerWords.Pairs(arguments).Select(pair => pair.Name + ":" + pair.Value)));

    [Theory]
    [InlineData("[\"dotnet\", \"Orders.dll\"]", "dotnet|Orders.dll")]
    [InlineData("[\"dotnet\",\"Orders.dll\"]", "dotnet|Orders.dll")]
    [InlineData("[ \"dotnet\" , \"Orders.dll\" ] ", "dotnet|Orders.dll")]
    [InlineData("[\"sh\", \"-c\", \"dotnet Orders.dll\"]", "sh|-c|dotnet Orders.dll")]
    [InlineData("[]", "")]
    [InlineData("dotnet Orders.dll", "dotnet|Orders.dll")]
    [InlineData("dotnet, [x]", "dotnet,|[x]")]
    public void Command_IsAJsonArrayOrALine(string arguments, string words) => Assert.Equal(words, string.Join('|', DockerWords.Command(arguments)));
}
