namespace Kubewright.Tool.Tests.Input;

/// <summary>JSON files of a folder that are not manifests stay silent.</summary>
public class OtherJsonTests
{
    [Theory]
    [InlineData("package.json", """{"name": "shop", "version": "1.0.0"}""")]
    [InlineData("appsettings.json", """{"Logging": {"LogLevel": {"Default": "Information"}}}""")]
    [InlineData("tsconfig.json", "{\n  // a comment\n  \"compilerOptions\": {\"strict\": true,},\n}")]
    [InlineData("form.json", """{"kind": "Form", "fields": []}""")]
    [InlineData("list.json", "[1, 2, 3]")]
    [InlineData("empty.json", "")]
    public void JsonThatIsNoManifest_IsSilent(string name, string text)
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        folder.Write("k8s/" + name, text);

        Assert.Equal("No errors, no warnings in 2 files.\n", folder.Run("check", "k8s").Output);
    }

    [Fact]
    public void JsonManifest_IsChecked()
    {
        using var folder = new ToolFolder();
        folder
            .Write("deployment.yaml", Manifests.Deployment)
            .Write("service.json", """
                {
                  "apiVersion": "v1",
                  "kind": "Service",
                  "metadata": {"name": "orders"},
                  "spec": {"selector": {"app": "orders"}, "ports": [{"port": 80, "targetPort": "htpp"}]}
                }
                """);

        Assert.Equal(["service.json(5,80) KW2001"], folder.Run("check", ".", "--format", "json").Findings());
    }

    [Fact]
    public void BrokenJsonManifest_IsReported()
    {
        using var folder = new ToolFolder();
        folder.Write("service.json", "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Service\",\n  \"metadata\": {\"name\": \"orders\"");

        Assert.Equal(["service.json(4,32) KW5001"], folder.Run("check", ".", "--format", "json").Findings());
    }
}
