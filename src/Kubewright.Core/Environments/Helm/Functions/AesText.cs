using System.Security.Cryptography;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>decryptAES: AES-256 in CBC mode, the initialization vector before the text.</summary>
internal static class AesText
{
    private const int BlockSize = 16;

    public static string Decrypt(string password, string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        if (!Base64.TryDecode(text, out var bytes, out var problem))
        {
            throw new GoErrorException(problem);
        }

        if (bytes.Length < BlockSize || bytes.Length % BlockSize != 0)
        {
            throw new GoErrorException(bytes.Length < BlockSize
                ? $"runtime error: slice bounds out of range [:{BlockSize}] with capacity {bytes.Length}"
                : "crypto/cipher: input not full blocks");
        }

        var key = new byte[32];
        var secret = GoText.ToBytes(password);
        Array.Copy(secret, key, Math.Min(secret.Length, key.Length));
        using var aes = Aes.Create();
        aes.Mode = CipherMode.CBC;
        aes.Padding = PaddingMode.None;
        aes.Key = key;
        aes.IV = [.. bytes.Take(BlockSize)];
        using var decryptor = aes.CreateDecryptor();
        var plain = decryptor.TransformFinalBlock(bytes, BlockSize, bytes.Length - BlockSize);
        var length = plain.Length == 0 ? 0 : plain.Length - plain[plain.Length - 1];
        return length < 0
            ? throw new GoErrorException($"runtime error: slice bounds out of range [:{length}]")
            : GoText.FromBytes([.. plain.Take(length)]);
    }
}
