using Kubewright.Core.Application.Settings;

namespace Kubewright.Core.Tests.Application.Settings;

/// <summary>Configuration reads JSON with comments skipped and trailing commas allowed: Microsoft.Extensions.Configuration.Json.</summary>
public sealed class JsonCommentsTests
{
    [Theory]
    [InlineData("{ \"a\": 1 }", "{ \"a\": 1 }")]
    [InlineData("{ // x\n\"a\": 1 }", "{     \n\"a\": 1 }")]
    [InlineData("{ // x\r\n\"a\": 1 }", "{     \r\n\"a\": 1 }")]
    [InlineData("{ /* x\r\ny */ \"a\": 1 }", "{     \r\n     \"a\": 1 }")]
    [InlineData("/**/{}", "    {}")]
    [InlineData("/***/{}", "     {}")]
    [InlineData("/*/ x */{}", "        {}")]
    [InlineData("{} // x", "{}     ")]
    [InlineData("{} /* x", "{}     ")]
    [InlineData("{} /", "{} /")]
    [InlineData("{ \"a\": \"http://x\" }", "{ \"a\": \"http://x\" }")]
    [InlineData("{ \"a\": \"/*\", \"b\": \"*/\" }", "{ \"a\": \"/*\", \"b\": \"*/\" }")]
    [InlineData("{ \"a\\\"//\": 1 }", "{ \"a\\\"//\": 1 }")]
    [InlineData("{ \"a\\\\\" /* x */ : 1 }", "{ \"a\\\\\"         : 1 }")]
    [InlineData("{ \"a\": 1, }", "{ \"a\": 1  }")]
    [InlineData("[1, 2, ]", "[1, 2  ]")]
    [InlineData(",]", " ]")]
    [InlineData("{ \"a\": [1,], \"b\": 2,\n}", "{ \"a\": [1 ], \"b\": 2 \n}")]
    [InlineData("{ \"a\": 1, // x\n}", "{ \"a\": 1      \n}")]
    [InlineData("{ \"a\": [1], \"b\": [] }", "{ \"a\": [1], \"b\": [] }")]
    [InlineData("[1, true]", "[1, true]")]
    [InlineData("[1, \"x\"]", "[1, \"x\"]")]
    [InlineData("[\"x\n// y", "[\"x\n    ")]
    public void CommentsAndTrailingCommas_AreBlanked(string text, string blanked) => Assert.Equal(blanked, JsonComments.Blank(text));
}
