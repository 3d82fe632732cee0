using System.Runtime.Versioning;
using System.Text;

namespace Kubewright.Tool.Tests.Commands;

public class FixCommandTests
{
    [Fact]
    public void Fixes_AreWrittenAndSaid()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("fix", "k8s");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("k8s/service.yaml: KW2001: Change to 'http'\n1 fix in 1 file; no errors and no warnings remain.\n", run.Output);
        Assert.Equal(Manifests.Service, folder.Read("k8s/service.yaml"));
        Assert.Equal(["deployment.yaml", "service.yaml"], Directory.GetFiles(folder.Path("k8s")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void DryRun_PrintsADiffAndWritesNothing()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("fix", "k8s", "--dry-run");

        Assert.Equal(
            """
            --- a/k8s/service.yaml
            +++ b/k8s/service.yaml
            @@ -8,4 +8,4 @@
               ports:
                 - name: http
                   port: 80
            -      targetPort: htpp
            +      targetPort: http

            """,
            run.Output);
        Assert.Equal("k8s/service.yaml: KW2001: Change to 'http'\n1 fix in 1 file; no errors and no warnings remain.\n", run.Error);
        Assert.Equal(Manifests.BrokenService, folder.Read("k8s/service.yaml"));
    }

    [Fact]
    public void StandardInput_ComesOutMended()
    {
        using var folder = new ToolFolder();
        var text = Manifests.Deployment + "---\n";

        var run = folder.Run(Encoding.UTF8.GetBytes(text + Manifests.BrokenService), "fix", "-");

        Assert.Equal(text + Manifests.Service, run.Output);
    }

    [Fact]
    public void StandardInput_ComesOutUnchangedWhereNothingIsWrong()
    {
        using var folder = new ToolFolder();

        var run = folder.Run(Encoding.UTF8.GetBytes(Manifests.Deployment), "fix", "-");

        Assert.Equal((0, Manifests.Deployment), (run.ExitCode, run.Output));
        Assert.Equal("No fixes; no errors and no warnings remain.\n", run.Error);
    }

    [Fact]
    public void WhatCannotBeMended_RemainsAndExits1()
    {
        using var folder = Manifests.InFolder(Manifests.ServiceTo("metrics"));

        var run = folder.Run("fix", "k8s");

        Assert.Equal((1, "No fixes; 1 error and no warnings remain.\n"), (run.ExitCode, run.Output));
        Assert.Equal(Manifests.ServiceTo("metrics"), folder.Read("k8s/service.yaml"));
    }

    [Fact]
    public void ByteOrderMarkAndLineEnds_Stay()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        folder.Write("k8s/service.yaml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Windows(Manifests.BrokenService))]);

        Assert.Equal(0, folder.Run("fix", "k8s").ExitCode);

        byte[] expected = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Windows(Manifests.Service))];
        Assert.Equal(expected, File.ReadAllBytes(folder.Path("k8s/service.yaml")));
    }

    [Fact]
    public void FileThatIsNoUtf8_IsLeftAsItIs()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        byte[] bytes = [.. "# caf"u8, 0xE9, (byte)'\n', .. Encoding.UTF8.GetBytes(Manifests.BrokenService)];
        folder.Write("k8s/service.yaml", bytes);

        var run = folder.Run("fix", "k8s");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("kubewright: 'k8s/service.yaml' holds bytes that are no UTF-8 and is left as it is.\n", run.Error);
        Assert.Equal(bytes, File.ReadAllBytes(folder.Path("k8s/service.yaml")));
    }

    [SkippableFact, UnsupportedOSPlatform("windows")]
    public void Link_StaysALinkAndItsTargetIsMended()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        using var folder = Manifests.InFolder(Manifests.Service);
        File.Delete(folder.Path("k8s/service.yaml"));
        folder.Write("shared/real.yaml", Manifests.BrokenService);
        File.CreateSymbolicLink(folder.Path("k8s/service.yaml"), folder.Path("shared/real.yaml"));
        File.SetUnixFileMode(folder.Path("shared/real.yaml"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.Equal(0, folder.Run("fix", "k8s").ExitCode);

        Assert.NotNull(new FileInfo(folder.Path("k8s/service.yaml")).LinkTarget);
        Assert.Equal(Manifests.Service, folder.Read("shared/real.yaml"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(folder.Path("shared/real.yaml")));
    }

    [Fact]
    public void ReadOnlyFile_Exits2AndIsLeftAsItIs()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        var file = new FileInfo(folder.Path("k8s/service.yaml")) { IsReadOnly = true };

        var run = folder.Run("fix", "k8s");

        file.IsReadOnly = false;
        Assert.Equal((2, "kubewright: 'k8s/service.yaml' cannot be written: The file is read-only.\n"), (run.ExitCode, run.Error));
        Assert.Equal(Manifests.BrokenService, folder.Read("k8s/service.yaml"));
    }

    private static string Windows(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);
}
