using Kubewright.Core.Resources;

namespace Kubewright.Core.Tests.Resources;

/// <summary>apimachinery/pkg/util/validation: IsQualifiedName, IsValidLabelValue, IsDNS1123Subdomain.</summary>
public sealed class LabelSyntaxTests
{
    [Theory]
    [InlineData("app")]
    [InlineData("a")]
    [InlineData("aZ09")]
    [InlineData("zA90")]
    [InlineData("a-b_c.d")]
    [InlineData("example.com/name")]
    [InlineData("my-shop.example.com/Name")]
    [InlineData("a/b")]
    [InlineData("0.z/b")]
    public void Key_IsAName_WithADomainBeforeItsSlash(string key) => Assert.Null(LabelSyntax.KeyProblem(key));

    [Theory]
    [InlineData("")]
    [InlineData("/name")]
    [InlineData("example.com/")]
    [InlineData("a/b/c")]
    [InlineData("a//b")]
    [InlineData("-app")]
    [InlineData("app-")]
    [InlineData("app_")]
    [InlineData(".app")]
    [InlineData("my app")]
    [InlineData("app=orders")]
    [InlineData("äpp")]
    [InlineData("A.com/name")]
    [InlineData("exZmple.com/name")]
    [InlineData("example_com/name")]
    [InlineData("example com/name")]
    [InlineData("-example.com/name")]
    [InlineData("example-.com/name")]
    [InlineData("example..com/name")]
    [InlineData("example.-com/name")]
    [InlineData(".com/name")]
    public void OtherKey_IsInvalid(string key) => Assert.NotNull(LabelSyntax.KeyProblem(key));

    [Fact]
    public void Name_HasUpTo63Characters_AndItsDomain253()
    {
        var domain = string.Join('.', Enumerable.Repeat("abcdefghi", 25)) + ".abc";
        Assert.Equal(253, domain.Length);
        Assert.Null(LabelSyntax.KeyProblem(domain + "/" + new string('a', 63)));
        Assert.NotNull(LabelSyntax.KeyProblem(domain + "d/a"));
        Assert.NotNull(LabelSyntax.KeyProblem("a/" + new string('a', 64)));
        Assert.Null(LabelSyntax.ValueProblem(new string('a', 63)));
        Assert.NotNull(LabelSyntax.ValueProblem(new string('a', 64)));
    }

    [Fact]
    public void Annotation_TakesUpperCaseInItsDomain()
    {
        Assert.Null(LabelSyntax.AnnotationKeyProblem("Example.COM/name"));
        Assert.NotNull(LabelSyntax.AnnotationKeyProblem("Example COM/name"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("v1.0", true)]
    [InlineData("Z", true)]
    [InlineData("a/b", false)]
    [InlineData("v1.", false)]
    [InlineData("-v1", false)]
    [InlineData("two words", false)]
    public void Value_IsANameOrEmpty(string value, bool isValid) => Assert.Equal(isValid, LabelSyntax.ValueProblem(value) is null);

    [Theory]
    [InlineData("a b", "it has a space")]
    [InlineData("a\nb", "it has a line break")]
    [InlineData("a\rb", "it has a line break")]
    [InlineData("a\tb", "it has a tab")]
    [InlineData("a\u0001b", "it has a control character")]
    [InlineData("a=b", "it has the character '='")]
    public void Character_IsNamedSoThatItIsSeen(string value, string problem) => Assert.Equal(problem, LabelSyntax.ValueProblem(value));
}
